package org.zhiheng.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** 5.1 c): which trainings the body's list answers for; the others are the officer's to judge. */
public final class ProviderRules {

  /** What fits into the name of a provider or of a course. */
  public static final int NAME = 100;

  /** So many courses are named of one provider. */
  public static final int COURSES = 50;

  private ProviderRules() {}

  /** The list is the managers'. */
  public static List<Refusal> whyNotKeep(Actor by) {
    return by.is(Role.MANAGER) ? List.of() : List.of(BodyRefusal.NOT_A_MANAGER.because(by.name()));
  }

  public static List<Refusal> whyNotRecognise(RecognisedProvider provider) {
    var refusals = new ArrayList<Refusal>();
    if (Folding.saysNothing(provider.name())) {
      refusals.add(BodyRefusal.NO_NAME_OF_PROVIDER.because().at("name"));
    }
    LocalDate until = provider.until();
    if (until != null && until.isBefore(provider.from())) {
      refusals.add(BodyRefusal.ENDS_BEFORE.because(until, provider.from()).at("until"));
    }
    if (provider.courses().size() > COURSES) {
      refusals.add(BodyRefusal.TOO_MANY_COURSES.because(COURSES).at("courses"));
    }
    provider.courses().stream()
        .filter(Folding::saysNothing)
        .limit(1)
        .map(course -> BodyRefusal.COURSE_SAYS_NOTHING.because(course).at("courses"))
        .forEach(refusals::add);
    provider.courses().stream()
        .filter(course -> CleanText.length(course) > NAME)
        .limit(1)
        .map(course -> BodyRefusal.COURSE_TOO_LONG.because(NAME).at("courses"))
        .forEach(refusals::add);
    return refusals;
  }

  /**
   * The entry that recognises a training: the provider by its name in any spelling, or by its
   * credit code; the whole of the training within the days of the entry.
   */
  public static Optional<RecognisedProvider> recognising(
      List<RecognisedProvider> list,
      String provider,
      String course,
      LocalDate from,
      LocalDate through) {
    return list.stream()
        .filter(entry -> isNamed(entry, provider))
        .filter(entry -> covers(entry, course))
        .filter(entry -> holds(entry, from, through))
        .findFirst();
  }

  private static boolean isNamed(RecognisedProvider entry, String provider) {
    return Folding.same(provider, entry.name())
        || (entry.code() != null && Folding.has(provider, entry.code().value()));
  }

  private static boolean covers(RecognisedProvider entry, String course) {
    return entry.courses().isEmpty()
        || entry.courses().stream().anyMatch(each -> Folding.has(course, each));
  }

  private static boolean holds(RecognisedProvider entry, LocalDate from, LocalDate through) {
    @Nullable LocalDate until = entry.until();
    return !from.isBefore(entry.from()) && (until == null || !through.isAfter(until));
  }
}

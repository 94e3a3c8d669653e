package org.zhiheng.impartiality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/** Whether somebody may handle a case (8.3, 8.4, P4, P9, P10; ISO/IEC 17024, 4.3). */
public final class ImpartialityRules {

  /** How long a common organisation counts after one of both has left it. */
  public static final int YEARS = 5;

  private ImpartialityRules() {}

  /**
   * What speaks against a candidate: empty for somebody who may handle the case.
   *
   * @param on the day of the step
   */
  public static List<Refusal> whyNot(Ties ties, Candidate candidate, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    String name = candidate.name();
    if (candidate.person().equals(ties.applicant())) {
      refusals.add(Conflict.IS_APPLICANT.because(name));
    }
    if (ties.recommenders().contains(candidate.person())) {
      refusals.add(Conflict.RECOMMENDED.because(name));
    }
    if (ties.handled().contains(candidate.person())) {
      refusals.add(Conflict.HANDLED.because(name));
    }
    refusals.addAll(organisations(ties, candidate, on));
    refusals.addAll(trainers(ties, candidate, on));
    return refusals;
  }

  /**
   * Whether somebody is tied to a case. Who is may neither handle it nor see anything of it as the
   * body's staff: not in lists, counts, pages or the record of what happened.
   *
   * <p>Lists ask the same in SQL, by the function {@code application.tied}; a test compares both.
   */
  public static boolean isTied(Ties ties, Candidate candidate, LocalDate on) {
    return !whyNot(ties, candidate, on).isEmpty();
  }

  /**
   * Whether the applicant's wish whom to keep off names the candidate. It bars nobody by itself:
   * whoever appoints weighs it and writes down why.
   */
  public static boolean askedToKeepOff(Ties ties, Candidate candidate) {
    return Folding.has(ties.keepOff(), candidate.name());
  }

  private static List<Refusal> organisations(Ties ties, Candidate candidate, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    for (Belonging own : candidate.belongings()) {
      List<Belonging> shared =
          ties.belongings().stream().filter(each -> each.isOfSame(own)).toList();
      if (shared.isEmpty()) {
        continue;
      }
      if (own.lasts(on) && shared.stream().anyMatch(each -> each.lasts(on))) {
        refusals.add(Conflict.SAME_ORGANISATION.because(candidate.name(), own.name()));
      } else if (own.within(YEARS, on)
          && shared.stream().anyMatch(each -> each.within(YEARS, on))) {
        refusals.add(Conflict.FORMER_ORGANISATION.because(candidate.name(), own.name()));
      }
    }
    return refusals.stream().distinct().toList();
  }

  private static List<Refusal> trainers(Ties ties, Candidate candidate, LocalDate on) {
    return candidate.belongings().stream()
        .filter(own -> own.within(YEARS, on))
        .filter(own -> ties.trainers().stream().anyMatch(each -> Folding.same(each, own.name())))
        .map(own -> Conflict.TRAINED.because(candidate.name(), own.name()))
        .distinct()
        .toList();
  }
}

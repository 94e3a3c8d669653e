package org.zhiheng.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.EmailAddress;
import org.zhiheng.kernel.Refusal;

/** What speaks against keeping a fact as it was given, measured by the calendar. */
public final class PersonRules {

  /** Nobody is known to have grown older. */
  private static final int OLDEST = 125;

  private PersonRules() {}

  public static List<Refusal> whyNotSave(Person draft, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    Optional<LocalDate> birth =
        Optional.ofNullable(draft.document()).flatMap(IdentityDocument::birthDate);
    if (birth.filter(day -> isBirth(day, today)).isEmpty() && birth.isPresent()) {
      refusals.add(PersonRefusal.BIRTH_NOT_POSSIBLE.because(birth.get()).at("number"));
    }
    birth
        .filter(day -> isBirth(day, today))
        .ifPresent(day -> refusals.addAll(whyNotBefore(draft, day)));
    past(draft.schooling().on(), today, PersonField.GRADUATED_ON.field(), refusals);
    past(draft.title().on(), today, PersonField.TITLED_ON.field(), refusals);
    past(draft.appointment().on(), today, PersonField.APPOINTED_ON.field(), refusals);
    return refusals;
  }

  private static boolean isBirth(LocalDate day, LocalDate today) {
    return !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST));
  }

  private static List<Refusal> whyNotBefore(Person draft, LocalDate birth) {
    List<Refusal> refusals = new ArrayList<>();
    after(birth, draft.schooling().on(), PersonField.GRADUATED_ON.field(), refusals);
    after(birth, draft.title().on(), PersonField.TITLED_ON.field(), refusals);
    after(birth, draft.appointment().on(), PersonField.APPOINTED_ON.field(), refusals);
    return refusals;
  }

  /** Work that still lasts has no last day; one in the future is no fact yet. */
  public static List<Refusal> whyNotSave(Employment employment, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>(employment.whyNot());
    past(employment.from(), today, "from", refusals);
    past(employment.to(), today, "to", refusals);
    return refusals;
  }

  public static List<Refusal> whyNotSave(Training training, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>(training.whyNot());
    past(training.from(), today, "from", refusals);
    past(training.to(), today, "to", refusals);
    return refusals;
  }

  public static List<Refusal> whyNotEmail(String address) {
    return EmailAddress.isWellFormed(address)
        ? List.of()
        : List.of(PersonRefusal.EMAIL_FORM.because().at(PersonField.EMAIL.field()));
  }

  private static void after(
      LocalDate birth, @Nullable LocalDate day, String field, List<Refusal> refusals) {
    if (day != null && !day.isAfter(birth)) {
      refusals.add(PersonRefusal.DAY_BEFORE_BIRTH.because().at(field));
    }
  }

  private static void past(
      @Nullable LocalDate day, LocalDate today, String field, List<Refusal> refusals) {
    if (day != null && day.isAfter(today)) {
      refusals.add(PersonRefusal.DAY_IN_FUTURE.because().at(field));
    }
    if (day != null && day.isBefore(today.minusYears(OLDEST))) {
      refusals.add(PersonRefusal.DAY_TOO_LONG_AGO.because().at(field));
    }
  }
}

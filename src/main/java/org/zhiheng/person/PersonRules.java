package org.zhiheng.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;

/** What speaks against keeping a fact as it was given, measured by the calendar. */
public final class PersonRules {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

  private PersonRules() {}

  public static List<Refusal> whyNotSave(Person draft, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    past(draft.schooling().on(), today, PersonField.GRADUATED_ON.field(), refusals);
    past(draft.title().on(), today, PersonField.TITLED_ON.field(), refusals);
    past(draft.appointment().on(), today, PersonField.APPOINTED_ON.field(), refusals);
    return refusals;
  }

  /** Work that still lasts has no last day; one in the future is a promise, no fact. */
  public static List<Refusal> whyNotSave(Employment employment, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    past(employment.from(), today, "from", refusals);
    past(employment.to(), today, "to", refusals);
    return refusals;
  }

  public static List<Refusal> whyNotSave(Training training, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    past(training.to(), today, "to", refusals);
    return refusals;
  }

  /** Whether the address can be delivered to is only known by writing to it. */
  public static List<Refusal> whyNotEmail(String address) {
    return EMAIL.matcher(address).matches()
        ? List.of()
        : List.of(PersonRefusal.EMAIL_FORM.because().at(PersonField.EMAIL.field()));
  }

  private static void past(
      @Nullable LocalDate day, LocalDate today, String field, List<Refusal> refusals) {
    if (day != null && day.isAfter(today)) {
      refusals.add(PersonRefusal.DAY_IN_FUTURE.because().at(field));
    }
  }
}

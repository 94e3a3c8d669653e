package org.zhiheng.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** What an evaluation body and its assessors must be (clauses 6 and 8.3). */
public final class BodyRules {

  private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,3}");

  private BodyRules() {}

  /** Clause 6: named, and evaluating by schemes that are there. */
  public static List<Refusal> whyNotSave(Body body, Set<String> knownSchemes) {
    var refusals = new ArrayList<Refusal>();
    if (Folding.saysNothing(body.name())) {
      refusals.add(BodyRefusal.NO_NAME.because().at("name"));
    }
    if (body.schemes().isEmpty()) {
      refusals.add(BodyRefusal.NO_SCHEME.because().at("schemes"));
    }
    body.schemes().stream()
        .filter(scheme -> !knownSchemes.contains(scheme))
        .sorted()
        .map(scheme -> BodyRefusal.UNKNOWN_SCHEME.because(scheme).at("schemes"))
        .forEach(refusals::add);
    return refusals;
  }

  /** C12: two to four capital letters and digits, a letter first; set once. */
  public static List<Refusal> whyNotPrefix(String prefix, Optional<String> set) {
    if (set.isPresent()) {
      return List.of(BodyRefusal.PREFIX_STAYS.because(set.get()));
    }
    return PREFIX.matcher(prefix).matches()
        ? List.of()
        : List.of(BodyRefusal.PREFIX_FORM.because().at("prefix"));
  }

  public static List<Refusal> whyNotKeep(Actor by) {
    return by.is(Role.ADMINISTRATOR) || by.is(Role.MANAGER)
        ? List.of()
        : List.of(BodyRefusal.NOT_FOR_YOU.because());
  }

  /**
   * 8.3: an assessor whose qualification is named and holds, and who is not on the roster already
   * by another account.
   */
  public static List<Refusal> whyNotEnrol(
      boolean assessor, boolean elsewhere, Enrolment typed, LocalDate today) {
    LocalDate until = typed.qualifiedUntil();
    var refusals = new ArrayList<Refusal>();
    if (!assessor) {
      refusals.add(BodyRefusal.NOT_AN_ASSESSOR.because().at("account"));
    }
    if (elsewhere) {
      refusals.add(BodyRefusal.ON_ROSTER_ALREADY.because().at("account"));
    }
    if (Folding.saysNothing(typed.qualification())) {
      refusals.add(BodyRefusal.NO_QUALIFICATION.because().at("qualification"));
    }
    if (until.isBefore(today)) {
      refusals.add(BodyRefusal.QUALIFICATION_OVER.because(until).at("qualifiedUntil"));
    }
    return refusals;
  }
}

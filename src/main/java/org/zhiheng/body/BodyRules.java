package org.zhiheng.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhiheng.kernel.Refusal;

/** What an evaluation body and its assessors must be (clauses 6 and 8.3). */
public final class BodyRules {

  private BodyRules() {}

  /** Clause 6: named, and evaluating by schemes that are there. */
  public static List<Refusal> whyNotSave(Body body, Set<String> knownSchemes) {
    var refusals = new ArrayList<Refusal>();
    if (body.name().isBlank()) {
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

  /** 8.3: an assessor whose qualification is named and holds. */
  public static List<Refusal> whyNotEnrol(
      boolean assessor, String qualification, LocalDate until, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (!assessor) {
      refusals.add(BodyRefusal.NOT_AN_ASSESSOR.because().at("account"));
    }
    if (qualification.isBlank()) {
      refusals.add(BodyRefusal.NO_QUALIFICATION.because().at("qualification"));
    }
    if (until.isBefore(today)) {
      refusals.add(BodyRefusal.QUALIFICATION_OVER.because(until).at("qualifiedUntil"));
    }
    return refusals;
  }
}

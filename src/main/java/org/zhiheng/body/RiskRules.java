package org.zhiheng.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who keeps the register of risks to impartiality, and what an entry says (17024, 4.3.6). */
public final class RiskRules {

  public static final int PROSE = 2000;
  public static final int LINE = 100;

  /** Likelihood and severity go from 1 to this. */
  public static final int SCALE = 3;

  private RiskRules() {}

  /** Managers keep it; the supervisor reads it. */
  static List<Refusal> whyNotRead(Actor by) {
    return by.is(Role.MANAGER) || by.is(Role.SUPERVISOR)
        ? List.of()
        : List.of(BodyRefusal.NOT_FOR_YOU.because(by.name()));
  }

  /** What speaks against an entry: it says all it has to, and is looked at within a year. */
  public static List<Refusal> whyNotKeep(Risk risk, LocalDate today, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(BodyRefusal.NOT_A_MANAGER.because(by.name()));
    }
    refusals.addAll(whyNotSay(risk.what(), PROSE, "what"));
    refusals.addAll(whyNotSay(risk.source(), PROSE, "source"));
    refusals.addAll(whyNotSay(risk.measure(), PROSE, "measure"));
    refusals.addAll(whyNotSay(risk.owner(), LINE, "owner"));
    refusals.addAll(whyNotOnScale(risk.likelihood(), "likelihood"));
    refusals.addAll(whyNotOnScale(risk.severity(), "severity"));
    if (!risk.reviewOn().isAfter(today) || risk.reviewOn().isAfter(today.plusYears(1))) {
      refusals.add(BodyRefusal.REVIEW_WITHIN_A_YEAR.because(today.plusYears(1)).at("reviewOn"));
    }
    return refusals;
  }

  private static List<Refusal> whyNotSay(String text, int most, String field) {
    return Folding.saysNothing(text) || CleanText.length(text) > most
        ? List.of(BodyRefusal.RISK_UNSAID.because(most).at(field))
        : List.of();
  }

  private static List<Refusal> whyNotOnScale(int step, String field) {
    return step >= 1 && step <= SCALE
        ? List.of()
        : List.of(BodyRefusal.OFF_SCALE.because(SCALE).at(field));
  }
}

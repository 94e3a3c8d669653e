package org.zhiheng.surveillance.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;

/** C4: what one person may suspend at once, before the holder is heard, and when it may stay. */
final class UrgentRules {

  private UrgentRules() {}

  /**
   * Nothing is suspended at once a second time for the same event, and not by the same person for
   * another one: else one person alone could keep a certificate suspended, whatever others decide.
   *
   * @param before in the same proceeding
   * @param alone who ordered an urgent suspension for any event that two others did not confirm
   */
  static List<Refusal> whyNotUrgent(List<Ruling> before, Set<PersonId> alone, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (before.stream().anyMatch(Ruling::urgent)) {
      refusals.add(SanctionRefusal.URGENT_ONCE.because());
    }
    if (alone.contains(by.person())) {
      refusals.add(SanctionRefusal.URGENT_ALONE.because());
    }
    return refusals;
  }

  /** C4: also what was suspended at once stays so only after the holder was heard, and in time. */
  static List<Refusal> whyNotConfirm(Ruling ruling, Proceeding proceeding, LocalDate today) {
    if (!ruling.urgent()) {
      return List.of();
    }
    LocalDate until = ruling.proposal().until();
    if (until != null && today.isAfter(until)) {
      return List.of(SanctionRefusal.SETTLED.because(RulingState.LAPSED));
    }
    LocalDate last = proceeding.answerBy();
    return last == null || proceeding.isHeard(today)
        ? List.of()
        : List.of(SanctionRefusal.NOT_HEARD.because(last));
  }

  /** Only what may be used is suspended at once. */
  static List<Refusal> whyNotAtOnce(List<CertificateState> worth) {
    return worth.contains(CertificateState.SUSPENDED)
        ? List.of(
            SanctionRefusal.MEASURE_UNFIT.because(CertificateState.SUSPENDED, Measure.SUSPEND))
        : List.of();
  }
}

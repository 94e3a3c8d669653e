package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.kernel.AccountId;

/**
 * Something that interview or visit showed and that changes a final value once every member agrees
 * (S15, P18).
 *
 * @param edition of the report in which it was proposed
 * @param row the id of the row whose final value it changes
 * @param seen what was seen, which is also why the value changes
 * @param seenBy who saw it
 */
public record Finding(
    UUID id,
    int edition,
    String row,
    BigDecimal coefficient,
    FindingSource source,
    String seen,
    String seenBy,
    LocalDate seenOn,
    AccountId proposedBy,
    FindingState state,
    List<Consent> consents) {

  public Finding {
    consents = List.copyOf(consents);
  }

  Finding with(List<Consent> given) {
    return new Finding(
        id, edition, row, coefficient, source, seen, seenBy, seenOn, proposedBy, state, given);
  }

  public boolean isOpen() {
    return state == FindingState.OPEN;
  }

  public boolean holds() {
    return state == FindingState.AGREED;
  }

  public Optional<Consent> consentOf(AccountId member) {
    return consents.stream().filter(each -> each.member().equals(member)).findFirst();
  }

  /** Whether it waits for a member. */
  public boolean waitsFor(AccountId member) {
    return isOpen() && consentOf(member).isEmpty();
  }
}

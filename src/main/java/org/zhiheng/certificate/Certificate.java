package org.zhiheng.certificate;

import java.time.LocalDate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;

/**
 * A certificate (8.4, 9.1): what its paper states, and what it is worth.
 *
 * @param bodyName of the evaluation body (评价主体) that awarded it
 * @param schemeCode number of the standard, as the paper states it
 * @param decidedOn the day of the decision
 * @param state as it was last recorded; what it is on a day tells {@link #stateOn}
 * @param edition 1 for the first paper of a number
 */
public record Certificate(
    CertificateNumber number,
    CaseId caseId,
    AccountId holder,
    String holderName,
    String organisationName,
    String grade,
    String bodyName,
    String schemeId,
    String schemeCode,
    LocalDate decidedOn,
    Validity validity,
    CertificateState state,
    DocumentId paper,
    int edition,
    int version) {

  /** The state on a day: time alone ends what was still active or suspended. */
  public CertificateState stateOn(LocalDate today) {
    boolean over = today.isAfter(validity.through());
    return over && state.canMoveTo(CertificateState.EXPIRED) ? CertificateState.EXPIRED : state;
  }
}

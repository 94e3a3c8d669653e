package org.zhiheng.certificate;

import java.time.LocalDate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * A certificate (8.4, 9.1): its number, whose it is and what it is worth. What its paper states
 * besides is in its editions.
 *
 * @param round of the case in which it was awarded
 * @param account that applied, and is told what happens
 * @param holder the person who holds it
 * @param schemeCode number of the standard, as the paper states it
 * @param decidedOn the day of the decision, which is the evaluation date (8.4 e, C13)
 * @param state as it was last recorded; what it is on a day tells {@link #stateOn}
 * @param since the first day of that state
 * @param paper the edition that counts, which is the last one
 */
public record Certificate(
    CertificateNumber number,
    CaseId caseId,
    int round,
    AccountId account,
    PersonId holder,
    String grade,
    String schemeId,
    String schemeCode,
    LocalDate decidedOn,
    Validity validity,
    CertificateState state,
    LocalDate since,
    Edition paper,
    int version) {

  /** The state on a day: time alone ends what was still active or suspended. */
  public CertificateState stateOn(LocalDate today) {
    boolean over = today.isAfter(validity.through());
    return over && state.canMoveTo(CertificateState.EXPIRED) ? CertificateState.EXPIRED : state;
  }

  /** The first day of the state on a day. */
  public LocalDate sinceOn(LocalDate today) {
    return stateOn(today) == state ? since : validity.through().plusDays(1);
  }

  /** Whether its validity is still to begin: a renewal was decided early (C6). */
  public boolean isAhead(LocalDate today) {
    return state == CertificateState.ACTIVE && today.isBefore(validity.from());
  }

  public String holderName() {
    return paper.holderName();
  }

  public String organisationName() {
    return paper.organisationName();
  }

  public String bodyName() {
    return paper.bodyName();
  }

  // --- what changes it; the rules explain beforehand when it may

  Certificate move(CertificateState to, LocalDate from) {
    if (!state.canMoveTo(to)) {
      throw new IllegalStateException(number + " does not go from " + state + " to " + to);
    }
    return with(to, from, paper);
  }

  /** Back to where it would be without what an upheld appeal undid; nothing else moves back. */
  Certificate givenBack(CertificateState to, LocalDate from) {
    return with(to, from, paper);
  }

  /** As it was when that was its last state. */
  Certificate as(StateChange then) {
    return with(then.after(), then.since(), paper);
  }

  Certificate reissued(Edition next) {
    return with(state, since, next);
  }

  private Certificate with(CertificateState newState, LocalDate newSince, Edition newPaper) {
    return new Certificate(
        number,
        caseId,
        round,
        account,
        holder,
        grade,
        schemeId,
        schemeCode,
        decidedOn,
        validity,
        newState,
        newSince,
        newPaper,
        version);
  }
}

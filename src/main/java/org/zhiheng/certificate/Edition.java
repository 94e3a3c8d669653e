package org.zhiheng.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;

/**
 * One paper of a certificate: the facts on it that may differ from the paper before, as they were
 * when it was issued, and why there is another one (C11). Nothing of it changes any more.
 *
 * @param edition 1 for the first paper of a number
 * @param organisation credit code of the holder's organisation
 * @param bodyName of the evaluation body (评价主体) that awarded it
 * @param reason in words; blank for the first one
 * @param issuedBy who cast the deciding ballot, or agreed to another paper
 * @param paper null until it is drawn
 */
public record Edition(
    int edition,
    String holderName,
    String organisation,
    String organisationName,
    String bodyName,
    EditionCause cause,
    String reason,
    AccountId issuedBy,
    Instant issuedAt,
    @Nullable DocumentId paper) {

  /** What it states of its holder. */
  public HolderFacts facts() {
    return new HolderFacts(holderName, organisation, organisationName);
  }

  /**
   * The paper that follows it.
   *
   * @param by who agreed to it
   */
  Edition next(ReissueProposal proposal, AccountId by, Instant at) {
    return new Edition(
        edition + 1,
        proposal.facts().holderName(),
        proposal.facts().organisation(),
        proposal.facts().organisationName(),
        bodyName,
        proposal.cause(),
        proposal.reason(),
        by,
        at,
        null);
  }
}

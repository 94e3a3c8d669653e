package org.zhiheng.certificate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * That a number should get another paper: what one manager proposes and another person has to agree
 * to (C11).
 *
 * @param edition the one that it would become
 * @param facts what would stand on the paper, as it was on file when it was proposed
 * @param person who proposed, as that person is known today
 * @param settled null while it waits
 */
public record ReissueProposal(
    UUID id,
    CertificateNumber number,
    int edition,
    EditionCause cause,
    HolderFacts facts,
    String reason,
    AccountId by,
    PersonId person,
    Instant at,
    @Nullable Settlement settled) {

  public boolean isOpen() {
    return settled == null;
  }

  public boolean isAgreed() {
    return settled != null && settled.agreed();
  }

  /**
   * What became of it.
   *
   * @param why blank where an agreement, or taking the own proposal back, needs no more words
   */
  public record Settlement(boolean agreed, String why, AccountId by, Instant at) {}
}

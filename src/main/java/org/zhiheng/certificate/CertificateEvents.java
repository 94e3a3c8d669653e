package org.zhiheng.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens to certificates. */
public final class CertificateEvents {

  /** Who acts where time alone does: no account. */
  static final AccountId TIME = new AccountId(new UUID(0, 0));

  private CertificateEvents() {}

  /**
   * 8.4: the certificate is awarded; its first paper is to be drawn.
   *
   * @param number its canonical form
   * @param by who cast the deciding ballot, or the program at the end of the public notice
   */
  @EventName("certificate.CertificateIssued")
  public record CertificateIssued(
      CaseId caseId, String number, String grade, AccountId by, Instant at) implements CaseEvent {}

  /**
   * C11: one manager proposed another paper for a number.
   *
   * @param edition the one that it would become
   */
  @EventName("certificate.ReissueProposed")
  public record ReissueProposed(
      CaseId caseId,
      String number,
      int edition,
      EditionCause cause,
      UUID proposal,
      AccountId by,
      Instant at)
      implements CaseEvent {}

  /** C11: what was proposed was agreed to, rejected or taken back. */
  @EventName("certificate.ReissueSettled")
  public record ReissueSettled(
      CaseId caseId, String number, UUID proposal, boolean agreed, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * C11: the number got another paper, which is to be drawn.
   *
   * @param before what the last paper states of the holder, and {@code after} what this one does
   * @param by who agreed
   */
  @EventName("certificate.CertificateReissued")
  public record CertificateReissued(
      CaseId caseId,
      String number,
      int edition,
      EditionCause cause,
      HolderFacts before,
      HolderFacts after,
      AccountId by,
      Instant at)
      implements CaseEvent {

    static CertificateReissued of(
        CaseId caseId, CertificateNumber number, Edition last, Edition next) {
      return new CertificateReissued(
          caseId,
          number.value(),
          next.edition(),
          next.cause(),
          last.facts(),
          next.facts(),
          next.issuedBy(),
          next.issuedAt());
    }
  }

  /**
   * A paper was drawn and can be opened.
   *
   * @param by who issued it
   */
  @EventName("certificate.PaperDrawn")
  public record PaperDrawn(CaseId caseId, String number, int edition, AccountId by, Instant at)
      implements CaseEvent {}

  /**
   * 9.3: the certificate came from one state into another.
   *
   * @param since the first day of the new state
   * @param by nobody's account where time alone ended it
   */
  @EventName("certificate.StateChanged")
  public record StateChanged(
      CaseId caseId,
      String number,
      CertificateState before,
      CertificateState after,
      StateGround ground,
      LocalDate since,
      AccountId by,
      Instant at)
      implements CaseEvent {}
}

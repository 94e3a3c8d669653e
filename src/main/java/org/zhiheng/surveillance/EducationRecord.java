package org.zhiheng.surveillance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Stale;

/**
 * 继续教育记录: one activity of a holder in one certificate year (9.2). Its verbs return the record as it
 * is afterwards.
 *
 * @param year of the certificate in which the activity was held
 * @param proof null where it came from a list of attendants
 * @param checkedBy who accepted it or asked back; null before
 * @param annulled who found that it had been accepted wrongly; null for every other one
 * @param reason why it was asked back or annulled; blank otherwise
 */
public record EducationRecord(
    UUID id,
    CertificateNumber number,
    int year,
    EducationEntry entry,
    @Nullable DocumentId proof,
    EducationState state,
    AccountId enteredBy,
    Instant enteredAt,
    @Nullable AccountId checkedBy,
    @Nullable Instant checkedAt,
    @Nullable Annulment annulled,
    String reason,
    int version) {

  /** Who annulled, and when. */
  public record Annulment(AccountId by, Instant at) {}

  static EducationRecord of(
      CertificateNumber number,
      int year,
      EducationEntry entry,
      DocumentId proof,
      AccountId by,
      Instant at) {
    return new EducationRecord(
        UUID.randomUUID(),
        number,
        year,
        entry,
        proof,
        EducationState.SUBMITTED,
        by,
        at,
        null,
        null,
        null,
        "",
        1);
  }

  /** What an officer enters for somebody who stands on a list of attendants: it counts at once. */
  static EducationRecord attended(
      CertificateNumber number, int year, EducationEntry entry, AccountId by, Instant at) {
    return new EducationRecord(
        UUID.randomUUID(),
        number,
        year,
        entry,
        null,
        EducationState.ACCEPTED,
        by,
        at,
        by,
        at,
        null,
        "",
        1);
  }

  /**
   * The same, provided that nobody changed it since somebody saw a version.
   *
   * @throws Stale otherwise
   */
  EducationRecord seen(int seenVersion) {
    if (version != seenVersion) {
      throw new Stale(id);
    }
    return this;
  }

  /** The holder says it otherwise, or sends another proof: it is checked anew. */
  EducationRecord changed(int newYear, EducationEntry typed, @Nullable DocumentId newProof) {
    return new EducationRecord(
        id,
        number,
        newYear,
        typed,
        newProof,
        moved(EducationState.SUBMITTED),
        enteredBy,
        enteredAt,
        null,
        null,
        null,
        "",
        version);
  }

  EducationRecord withdrawn() {
    return with(EducationState.WITHDRAWN, checkedBy, checkedAt, reason);
  }

  EducationRecord accepted(AccountId by, Instant at) {
    return with(EducationState.ACCEPTED, by, at, "");
  }

  EducationRecord returned(String why, AccountId by, Instant at) {
    return with(EducationState.RETURNED, by, at, why);
  }

  /** It was accepted wrongly; who accepted it stays on record. */
  EducationRecord annulled(String why, AccountId by, Instant at) {
    return new EducationRecord(
        id,
        number,
        year,
        entry,
        proof,
        moved(EducationState.ANNULLED),
        enteredBy,
        enteredAt,
        checkedBy,
        checkedAt,
        new Annulment(by, at),
        why,
        version);
  }

  private EducationRecord with(
      EducationState to, @Nullable AccountId by, @Nullable Instant at, String why) {
    return new EducationRecord(
        id, number, year, entry, proof, moved(to), enteredBy, enteredAt, by, at, null, why,
        version);
  }

  private EducationState moved(EducationState to) {
    if (!state.mayBecome(to)) {
      throw new IllegalStateException(id + " is " + state + " and cannot become " + to);
    }
    return to;
  }
}

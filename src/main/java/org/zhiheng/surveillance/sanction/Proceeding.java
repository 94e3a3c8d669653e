package org.zhiheng.surveillance.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;

/**
 * 处理: what one event means for one holder: whether it is the holder's at all, what the holder says
 * to it, and what is decided.
 *
 * @param number the certificate by which the holder was found
 * @param linked whether the holder shares the responsibility; null as long as that is asked
 * @param linkReason why so; blank where the event is the holder's own
 * @param answerBy until when the holder may answer; null as long as the hearing has not begun
 * @param answer blank while there is none
 * @param recalled whether the paper is asked back (收回)
 * @param handedBackOn when it came back; null before
 */
public record Proceeding(
    UUID id,
    UUID incident,
    CertificateNumber number,
    ProceedingState state,
    @Nullable Boolean linked,
    String linkReason,
    @Nullable LocalDate answerBy,
    String answer,
    @Nullable Instant answeredAt,
    List<DocumentId> files,
    boolean recalled,
    @Nullable LocalDate handedBackOn,
    AccountId openedBy,
    Instant openedAt,
    int version) {

  public Proceeding {
    files = List.copyOf(files);
  }

  /** One whose hearing begins when it is clear that the event is the holder's. */
  static Proceeding open(Incident incident, CertificateNumber number, AccountId by, Instant at) {
    return new Proceeding(
        UUID.randomUUID(),
        incident.id(),
        number,
        ProceedingState.LINKING,
        null,
        "",
        null,
        "",
        null,
        List.of(),
        false,
        null,
        by,
        at,
        1);
  }

  /** The event is the holder's: the hearing begins. */
  Proceeding heard(String why, LocalDate until) {
    return with(ProceedingState.HEARING, true, why, until, answer, answeredAt, files, recalled);
  }

  /** The holder has no part in the organisation's event. */
  Proceeding unlinked(String why) {
    return with(ProceedingState.CLOSED, false, why, null, answer, answeredAt, files, recalled);
  }

  Proceeding answered(String text, List<DocumentId> with, Instant when) {
    return with(state, linked, linkReason, answerBy, text, when, with, recalled);
  }

  Proceeding ruled(ProceedingState to, boolean recall) {
    return with(to, linked, linkReason, answerBy, answer, answeredAt, files, recalled || recall);
  }

  Proceeding handedBack(LocalDate on) {
    return new Proceeding(
        id,
        incident,
        number,
        state,
        linked,
        linkReason,
        answerBy,
        answer,
        answeredAt,
        files,
        recalled,
        on,
        openedBy,
        openedAt,
        version);
  }

  public boolean isAnswered() {
    return answeredAt != null;
  }

  /** Whether the holder has answered, or had the time to. */
  public boolean isHeard(LocalDate today) {
    return isAnswered() || (answerBy != null && today.isAfter(answerBy));
  }

  /** Whether the paper is still asked back. */
  public boolean waitsForPaper() {
    return recalled && handedBackOn == null;
  }

  private Proceeding with(
      ProceedingState to,
      @Nullable Boolean isLinked,
      String why,
      @Nullable LocalDate until,
      String text,
      @Nullable Instant when,
      List<DocumentId> with,
      boolean recall) {
    return new Proceeding(
        id,
        incident,
        number,
        to,
        isLinked,
        why,
        until,
        text,
        when,
        with,
        recall,
        handedBackOn,
        openedBy,
        openedAt,
        version);
  }
}

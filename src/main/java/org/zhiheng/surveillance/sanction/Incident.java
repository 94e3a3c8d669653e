package org.zhiheng.surveillance.sanction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;

/**
 * 事件: something that befell a holder or an organisation and may cost certificates (C4).
 *
 * @param by who reported it; the program, where somebody without an account did
 * @param reporter the same, as a person
 * @param informant who that is, and how to reach them: told to nobody but the staff who sort it;
 *     blank where an account reported
 * @param sortedBy who took it up or dismissed it; null before
 * @param sortReason why so; blank before
 * @param sortSource what proves it, as found when it was taken up; blank for nothing further
 */
public record Incident(
    UUID id,
    IncidentReport report,
    AccountId by,
    PersonId reporter,
    String informant,
    Instant at,
    List<DocumentId> files,
    IncidentState state,
    @Nullable AccountId sortedBy,
    @Nullable Instant sortedAt,
    String sortReason,
    String sortSource,
    int version) {

  public Incident {
    files = List.copyOf(files);
  }

  static Incident of(IncidentReport report, List<DocumentId> files, Actor by, Instant at) {
    return new Incident(
        UUID.randomUUID(),
        report,
        by.id(),
        by.person(),
        "",
        at,
        files,
        IncidentState.RECEIVED,
        null,
        null,
        "",
        "",
        1);
  }

  /** What somebody without an account reported. */
  static Incident fromOutside(IncidentReport report, String informant, Instant at) {
    return new Incident(
        UUID.randomUUID(),
        report,
        AccountId.SYSTEM,
        new PersonId(AccountId.SYSTEM.value()),
        informant,
        at,
        List.of(),
        IncidentState.RECEIVED,
        null,
        null,
        "",
        "",
        1);
  }

  Incident sorted(IncidentState to, String reason, String source, AccountId who, Instant when) {
    return new Incident(
        id,
        report,
        by,
        reporter,
        informant,
        at,
        files,
        to,
        who,
        when,
        reason.strip(),
        source.strip(),
        version);
  }

  /** C4: whether anything proves it, a document or a source on record. */
  public boolean isProved() {
    return !files.isEmpty()
        || !Folding.saysNothing(report.source())
        || !Folding.saysNothing(sortSource);
  }
}

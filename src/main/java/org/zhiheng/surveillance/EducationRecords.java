package org.zhiheng.surveillance;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;

/**
 * Continuing education (9.2, C2): holders enter it with its proof, officers accept it or ask back.
 *
 * <p>Verbs throw {@link NotFound} for what the actor may not see, {@link Refused} with what speaks
 * against them, and {@link org.zhiheng.kernel.Stale} when somebody else was faster.
 */
@Service
@Transactional
public class EducationRecords {

  private final EducationStore store;
  private final EducationListStore lists;
  private final Certificates certificates;
  private final EducationAccess access;
  private final CheckerTies ties;
  private final SchemeTerms terms;
  private final Documents documents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EducationRecords(
      EducationStore store,
      EducationListStore lists,
      Certificates certificates,
      EducationAccess access,
      CheckerTies ties,
      SchemeTerms terms,
      Documents documents,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.certificates = certificates;
    this.access = access;
    this.ties = ties;
    this.terms = terms;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  // --- reading

  /** A certificate whose records the reader may see. */
  @Transactional(readOnly = true)
  public Certificate readable(CertificateNumber number, Actor reader) {
    Certificate certificate = certificates.find(number, reader);
    if (!access.mayRead(certificate, reader)) {
      throw new NotFound(number);
    }
    return certificate;
  }

  /** The records of a certificate, by year, for a caller who knows that its reader may see them. */
  @Transactional(readOnly = true)
  public List<EducationRecord> trustedOf(CertificateNumber number) {
    return store.of(number);
  }

  /** Each certificate year with what is owed in it, for a caller who has read both. */
  public List<YearStanding> standings(Certificate certificate, List<EducationRecord> records) {
    return EducationRules.standings(
        certificate, records, terms.of(certificate).educationPerYear(), LocalDate.now(clock));
  }

  /** For the body's staff, of others than themselves and their organisation. */
  @Transactional(readOnly = true)
  public Slice<EducationLine> list(EducationQuery query, Actor reader) {
    return reader.isStaff() ? lists.list(query, reader) : new Slice<>(List.of(), null);
  }

  /**
   * What ties the actor to the holder of a certificate, for a page that offers the check: the whole
   * file is read only where lists hide the case from the actor as well.
   */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotCheck(Certificate certificate, Actor by) {
    return access.isTied(certificate, by)
        ? ties.whyNot(certificate, ties.candidate(by))
        : List.of();
  }

  // --- the holder

  /**
   * Enters an activity.
   *
   * @param name of the proof's file as the browser sent it
   */
  public EducationRecord enter(
      CertificateNumber number, EducationEntry entry, String name, InputStream proof, Actor by) {
    Certificate certificate = own(number, by);
    var refusals =
        new ArrayList<>(EducationRules.whyNotEnter(certificate, entry, LocalDate.now(clock)));
    refusals.addAll(EducationRules.whyNotTwice(store.of(number), null, entry));
    Refused.unlessEmpty(refusals);
    EducationRecord record =
        EducationRecord.of(
            number,
            year(certificate, entry),
            entry,
            stored(number, name, proof, by),
            by.id(),
            clock.instant());
    store.insert(record);
    publishEntered(certificate, record, by);
    return record;
  }

  /** Says an activity otherwise; it is checked anew. */
  public void change(UUID id, int version, EducationEntry entry, Actor by) {
    EducationRecord before = find(id);
    changed(before, version, entry, before.proof(), by);
  }

  /** Says an activity otherwise and gives another proof; it is checked anew. */
  public void change(
      UUID id, int version, EducationEntry entry, String name, InputStream proof, Actor by) {
    EducationRecord before = find(id);
    Certificate certificate = own(before.number(), by);
    Refused.unlessEmpty(whyNotChange(before, certificate, entry));
    changed(before, version, entry, stored(before.number(), name, proof, by), by);
  }

  /** Takes an activity back. */
  public void withdraw(UUID id, int version, Actor by) {
    EducationRecord before = find(id);
    Certificate certificate = own(before.number(), by);
    Refused.unlessEmpty(EducationRules.whyNotChange(before.seen(version)));
    store.update(before.withdrawn());
    events.publishEvent(
        new SurveillanceEvents.EducationWithdrawn(
            certificate.caseId(), before.number().value(), id, by.id(), clock.instant()));
  }

  // --- the officer

  /** It counts. */
  public void accept(UUID id, int version, Actor by) {
    EducationRecord before = find(id);
    Certificate certificate = certificates.find(before.number(), by);
    var refusals =
        new ArrayList<>(
            EducationRules.whyNotCheck(
                before.seen(version), by, ties.whyNot(certificate, ties.candidate(by))));
    refusals.addAll(EducationRules.whyNotAccept(certificate, LocalDate.now(clock)));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    store.update(before.accepted(by.id(), now));
    int owed = owed(certificate, before.year());
    events.publishEvent(
        new SurveillanceEvents.EducationAccepted(
            certificate.caseId(), before.number().value(), before.year(), id, owed, by.id(), now));
  }

  /** Asks the holder for something. */
  public void askBack(UUID id, int version, String reason, Actor by) {
    EducationRecord before = find(id);
    Certificate certificate = certificates.find(before.number(), by);
    var refusals =
        new ArrayList<>(
            EducationRules.whyNotCheck(
                before.seen(version), by, ties.whyNot(certificate, ties.candidate(by))));
    refusals.addAll(EducationRules.whyNotReason(reason));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    store.update(before.returned(reason.strip(), by.id(), now));
    events.publishEvent(
        new SurveillanceEvents.EducationReturned(
            certificate.caseId(), before.number().value(), id, by.id(), now));
  }

  /** Another person of the body finds that a record was accepted wrongly; it counts no more. */
  public void annul(UUID id, int version, String reason, Actor by) {
    EducationRecord before = find(id);
    Certificate certificate = certificates.find(before.number(), by);
    var refusals =
        new ArrayList<>(
            EducationRules.whyNotAnnul(
                before.seen(version),
                by,
                ties.accepted(before, by),
                ties.whyNot(certificate, ties.candidate(by))));
    refusals.addAll(EducationRules.whyNotReason(reason));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    store.update(before.annulled(reason.strip(), by.id(), now));
    events.publishEvent(
        new SurveillanceEvents.EducationAnnulled(
            certificate.caseId(), before.number().value(), before.year(), id, by.id(), now));
  }

  /** How many activities a year still lacks. */
  int owed(Certificate certificate, int year) {
    return standings(certificate, store.of(certificate.number())).stream()
        .filter(standing -> standing.year().number() == year)
        .mapToInt(YearStanding::owed)
        .sum();
  }

  private void changed(
      EducationRecord before,
      int version,
      EducationEntry entry,
      @Nullable DocumentId proof,
      Actor by) {
    Certificate certificate = own(before.number(), by);
    Refused.unlessEmpty(whyNotChange(before.seen(version), certificate, entry));
    EducationRecord after = before.changed(year(certificate, entry), entry, proof);
    store.update(after);
    publishEntered(certificate, after, by);
  }

  private List<Refusal> whyNotChange(
      EducationRecord before, Certificate certificate, EducationEntry entry) {
    var refusals = new ArrayList<>(EducationRules.whyNotChange(before));
    refusals.addAll(EducationRules.whyNotEnter(certificate, entry, LocalDate.now(clock)));
    refusals.addAll(EducationRules.whyNotTwice(store.of(before.number()), before.id(), entry));
    return refusals;
  }

  private void publishEntered(Certificate certificate, EducationRecord record, Actor by) {
    events.publishEvent(
        new SurveillanceEvents.EducationEntered(
            certificate.caseId(),
            record.number().value(),
            record.year(),
            record.id(),
            by.id(),
            clock.instant()));
  }

  private DocumentId stored(CertificateNumber number, String name, InputStream proof, Actor by) {
    List<DocumentId> beside =
        store.of(number).stream()
            .map(EducationRecord::proof)
            .filter(Objects::nonNull)
            .map(DocumentId.class::cast)
            .toList();
    return documents.store(name, proof, by, beside).id();
  }

  private Certificate own(CertificateNumber number, Actor by) {
    Certificate certificate = certificates.find(number, by);
    Refused.unlessEmpty(EducationRules.whyNotOwn(certificate, by));
    return certificate;
  }

  private EducationRecord find(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  private static int year(Certificate certificate, EducationEntry entry) {
    return CertificateYear.on(entry.heldOn(), certificate.validity()).orElseThrow().number();
  }
}

package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.surveillance.AttendantLine.Outcome;

/**
 * The attendants of one event from a list of the body (9.2). Whoever holds a certificate that was
 * valid on the day is found by the keyed hash of the document's number; the list itself is not
 * kept. First it says line by line what would happen; then all of it is done or nothing.
 */
@Service
@Transactional
public class AttendanceImports {

  /** A longer list is a mistake rather than an event. */
  public static final int MOST_LINES = 1000;

  private final AttendantReader reader;
  private final EducationStore store;
  private final EducationRecords records;
  private final PersonDocuments documents;
  private final Certificates certificates;
  private final CheckerTies ties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AttendanceImports(
      AttendantReader reader,
      EducationStore store,
      EducationRecords records,
      PersonDocuments documents,
      Certificates certificates,
      CheckerTies ties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.reader = reader;
    this.store = store;
    this.records = records;
    this.documents = documents;
    this.certificates = certificates;
    this.ties = ties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a list would do.
   *
   * @param event what the attendants took part in
   * @throws Refused when it cannot be read as a list of attendants at all
   */
  @Transactional(readOnly = true)
  public List<AttendantLine> plan(EducationEntry event, String table, Actor by) {
    Refused.unlessEmpty(EducationRules.whyNotImport(event, by, LocalDate.now(clock)));
    Candidate candidate = ties.candidate(by);
    Map<String, Long> numbers = new HashMap<>();
    List<AttendantLine> lines = new ArrayList<>();
    for (Attendant attendant : reader.read(table, MOST_LINES)) {
      @Nullable Long before = numbers.putIfAbsent(attendant.document().number(), attendant.line());
      lines.add(
          before == null
              ? line(attendant, event, candidate)
              : wrong(attendant, SurveillanceRefusal.ATTENDANT_TWICE.because(before)));
    }
    return lines;
  }

  /**
   * Enters and accepts the activity for everybody on a list whose line counts.
   *
   * @return for how many
   * @throws Refused when any line is wrong; then nothing is done
   */
  public int carryOut(EducationEntry event, String table, Actor by) {
    List<AttendantLine> lines = plan(event, table, by);
    lines.forEach(
        line -> Refused.unlessEmpty(line.outcome() == Outcome.WRONG ? line.why() : List.of()));
    Instant now = clock.instant();
    List<AttendantLine> counting =
        lines.stream().filter(line -> line.outcome() == Outcome.COUNTS).toList();
    counting.forEach(line -> enter(new CertificateNumber(line.certificate()), event, by, now));
    return counting.size();
  }

  private AttendantLine line(Attendant attendant, EducationEntry event, Candidate by) {
    List<Refusal> whyNot = documents.whyNot(attendant.document());
    if (!whyNot.isEmpty()) {
      return line(attendant, "", Outcome.WRONG, whyNot);
    }
    Optional<Certificate> held =
        documents.holder(attendant.document()).flatMap(person -> held(person, event.heldOn()));
    return held.map(certificate -> line(attendant, certificate, event, by))
        .orElseGet(
            () ->
                line(
                    attendant,
                    "",
                    Outcome.PASSED_OVER,
                    List.of(SurveillanceRefusal.NO_HOLDER.because(event.heldOn()))));
  }

  private AttendantLine line(
      Attendant attendant, Certificate certificate, EducationEntry event, Candidate by) {
    if (!attendant.name().isEmpty() && !Folding.same(attendant.name(), certificate.holderName())) {
      return wrong(attendant, SurveillanceRefusal.NAME_DIFFERS.because(attendant.name()));
    }
    var passing = new ArrayList<>(ties.whyNot(certificate, by));
    passing.addAll(EducationRules.whyNotAccept(certificate, LocalDate.now(clock)));
    if (store.holds(certificate.number(), event)) {
      passing.add(SurveillanceRefusal.ON_RECORD.because(certificate.number()));
    }
    return passing.isEmpty()
        ? line(attendant, certificate.number().value(), Outcome.COUNTS, List.of())
        : line(attendant, "", Outcome.PASSED_OVER, passing);
  }

  private Optional<Certificate> held(PersonId person, LocalDate day) {
    return store.heldBy(person, day).flatMap(certificates::findTrusted);
  }

  private void enter(CertificateNumber number, EducationEntry event, Actor by, Instant now) {
    Certificate certificate = certificates.findTrusted(number).orElseThrow();
    CertificateYear year = CertificateYear.on(event.heldOn(), certificate.validity()).orElseThrow();
    EducationRecord record = EducationRecord.attended(number, year.number(), event, by.id(), now);
    store.insert(record);
    int owed = records.owed(certificate, year.number());
    events.publishEvent(
        new SurveillanceEvents.EducationAccepted(
            certificate.caseId(), number.value(), year.number(), record.id(), owed, by.id(), now));
  }

  private static AttendantLine wrong(Attendant attendant, Refusal why) {
    return line(attendant, "", Outcome.WRONG, List.of(why));
  }

  private static AttendantLine line(
      Attendant attendant, String certificate, Outcome outcome, List<Refusal> why) {
    return new AttendantLine(attendant.line(), attendant.name(), certificate, outcome, why);
  }
}

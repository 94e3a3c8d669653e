package org.zhiheng.surveillance.sanction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.surveillance.sanction.SanctionEvents.IncidentReported;
import org.zhiheng.surveillance.sanction.SanctionEvents.IncidentSorted;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportDismissed;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportSorted;
import org.zhiheng.surveillance.sanction.SanctionEvents.ReportWaits;

/**
 * Reports of events (C4): by staff and by holders; taken up or dismissed by staff whom nothing ties
 * to whom they concern.
 */
@Service
@Transactional
public class Incidents {

  private final IncidentStore store;
  private final Proceedings proceedings;
  private final SanctionFiles files;
  private final Certificates certificates;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Incidents(
      IncidentStore store,
      Proceedings proceedings,
      SanctionFiles files,
      Certificates certificates,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.proceedings = proceedings;
    this.files = files;
    this.certificates = certificates;
    this.events = events;
    this.clock = clock;
  }

  /** Reports an event, with what proves it. */
  public Incident report(IncidentReport typed, List<Attachment> proofs, Actor by) {
    IncidentReport report = plain(typed);
    var refusals = new ArrayList<>(SanctionRules.whyNotReport(report, today(), by));
    refusals.addAll(whyNotSubject(report, by));
    refusals.addAll(files.whyNotTake(proofs));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    Incident incident = Incident.of(report, files.take(proofs, by), by, now);
    keep(incident);
    return incident;
  }

  /**
   * Keeps what somebody without an account reports, for a caller to whom they have confirmed it.
   * Whether what it names is there is told to nobody outside; whoever sorts it sees that.
   *
   * @param informant who that is, and how to reach them
   */
  public Incident trustedReport(IncidentReport typed, String informant) {
    IncidentReport report = plain(typed);
    Refused.unlessEmpty(SanctionRules.whyNotReport(report, today()));
    Incident incident = Incident.fromOutside(report, informant, clock.instant());
    keep(incident);
    return incident;
  }

  private void keep(Incident incident) {
    Optional<CaseId> waitsIn = touched(incident).stream().findFirst().map(Certificate::caseId);
    store.insert(incident, waitsIn.orElse(null));
    events.publishEvent(new IncidentReported(incident.id(), incident.by(), incident.at()));
    waitsIn.ifPresent(
        id ->
            events.publishEvent(new ReportWaits(id, incident.id(), incident.by(), incident.at())));
  }

  private static IncidentReport plain(IncidentReport typed) {
    return new IncidentReport(
        typed.kind(),
        whole(typed),
        typed.happenedOn(),
        typed.description().strip(),
        typed.source().strip());
  }

  /**
   * Takes an event up: the hearing of the holder begins, or of each holder that the organisation
   * employed on its day it is asked whether the responsibility is linked.
   *
   * @param source what proves it, where the report does not; blank for nothing further
   */
  public void takeUp(UUID id, int version, String reason, String source, Actor by) {
    Incident incident = seen(id, version, by);
    var refusals = new ArrayList<>(SanctionRules.whyNotSort(incident, reason, by));
    refusals.addAll(SanctionRules.whyNotProved(incident, source));
    List<Certificate> touched = touched(incident);
    Map<Boolean, List<Certificate>> parted =
        touched.stream()
            .collect(Collectors.partitioningBy(each -> isWithin(incident.report(), each)));
    List<Certificate> within = Objects.requireNonNull(parted.get(true));
    List<Certificate> leftOut = Objects.requireNonNull(parted.get(false));
    if (touched.isEmpty()) {
      refusals.add(SanctionRefusal.NO_CERTIFICATE.because(incident.report().subject()));
    } else if (within.isEmpty()) {
      refusals.add(SanctionRefusal.NOT_VALID_THEN.because(incident.report().happenedOn()));
    }
    Refused.unlessEmpty(refusals);
    sort(incident, IncidentState.TAKEN_UP, reason, source, leftOut, by);
    within.forEach(certificate -> proceedings.open(incident, certificate, by));
  }

  /** Nothing follows from it. */
  public void dismiss(UUID id, int version, String reason, Actor by) {
    Incident incident = seen(id, version, by);
    Refused.unlessEmpty(SanctionRules.whyNotSort(incident, reason, by));
    sort(incident, IncidentState.DISMISSED, reason, "", List.of(), by);
    certificates.trustedRunning(incident.reporter()).stream()
        .findFirst()
        .ifPresent(
            own ->
                events.publishEvent(
                    new ReportDismissed(own.caseId(), id, by.id(), clock.instant())));
  }

  /**
   * Finds a report for staff.
   *
   * @throws NotFound for everybody who is tied to whom it concerns, and for all others
   */
  @Transactional(readOnly = true)
  public Incident find(UUID id, Actor reader) {
    return Optional.of(reader)
        .filter(Actor::isStaff)
        .flatMap(it -> store.find(id, it.person(), today()))
        .orElseThrow(() -> new NotFound(id));
  }

  /** What staff may read, the last one first. */
  @Transactional(readOnly = true)
  public Slice<Incident> list(@Nullable IncidentState state, String after, Actor reader) {
    return reader.isStaff()
        ? store.list(state, after, reader.person(), today())
        : new Slice<>(List.of(), null);
  }

  /** The holders that an event touches, for anybody who may read it. */
  @Transactional(readOnly = true)
  public List<TouchedHolder> touched(UUID id, Actor reader) {
    return proceedings.touched(find(id, reader).id());
  }

  private List<Refusal> whyNotSubject(IncidentReport report, Actor by) {
    boolean staff = by.handlesCases();
    if (report.isOfOrganisation()) {
      if (!CreditCode.whyNotParse(report.subject()).isEmpty()) {
        return List.of(SanctionRefusal.NO_ORGANISATION.because(report.subject()).at("subject"));
      }
      return staff || report.subject().equals(by.organisation())
          ? List.of()
          : List.of(SanctionRefusal.NOT_OWN.because().at("subject"));
    }
    Optional<Certificate> certificate =
        number(report.subject()).flatMap(certificates::findTrusted).filter(this::mayBeTaken);
    if (certificate.isEmpty()) {
      return List.of(SanctionRefusal.NO_CERTIFICATE.because(report.subject()).at("subject"));
    }
    return staff || by.is(certificate.get().holder())
        ? List.of()
        : List.of(SanctionRefusal.NOT_OWN.because().at("subject"));
  }

  /** One certificate a person: what is decided holds for all that the person holds. */
  private List<Certificate> touched(Incident incident) {
    IncidentReport report = incident.report();
    if (report.isOfOrganisation()) {
      return store.employed(report.subject(), report.happenedOn(), today()).stream()
          .flatMap(number -> certificates.findTrusted(number).stream())
          .collect(
              Collectors.toMap(
                  Certificate::holder, each -> each, (first, next) -> first, LinkedHashMap::new))
          .values()
          .stream()
          .toList();
    }
    return number(report.subject()).flatMap(certificates::findTrusted).stream()
        .filter(this::mayBeTaken)
        .toList();
  }

  private boolean isWithin(IncidentReport report, Certificate certificate) {
    boolean validThen = certificates.trustedWasValid(certificate.holder(), report.happenedOn());
    return SanctionRules.isWithin(report, validThen);
  }

  /** Whether anything can still be decided on it. */
  private boolean mayBeTaken(Certificate certificate) {
    return certificate.stateOn(today()).canMoveTo(CertificateState.VOIDED)
        || !certificates.trustedRunning(certificate.holder()).isEmpty();
  }

  private Incident seen(UUID id, int version, Actor by) {
    Incident incident = find(id, by);
    if (incident.version() != version) {
      throw new Stale(id);
    }
    return incident;
  }

  /** What speaks against somebody's sorting a report, for a page that offers it. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotSort(Incident incident, Actor by) {
    return SanctionRules.whyNotSort(incident, by);
  }

  private void sort(
      Incident incident,
      IncidentState to,
      String reason,
      String source,
      List<Certificate> leftOut,
      Actor by) {
    Instant now = clock.instant();
    store.update(incident.sorted(to, reason, source, by.id(), now));
    events.publishEvent(
        new IncidentSorted(
            incident.id(),
            to == IncidentState.TAKEN_UP,
            leftOut.stream().map(each -> each.number().value()).toList(),
            by.id(),
            now));
    store
        .waitsIn(incident.id())
        .ifPresent(id -> events.publishEvent(new ReportSorted(id, incident.id(), by.id(), now)));
  }

  /** The number or code as it is compared everywhere, however it was typed. */
  private static String whole(IncidentReport typed) {
    if (!typed.isOfOrganisation()) {
      return number(typed.subject()).map(CertificateNumber::value).orElse(typed.subject().strip());
    }
    return CreditCode.whyNotParse(typed.subject()).isEmpty()
        ? CreditCode.parse(typed.subject()).value()
        : typed.subject().strip();
  }

  private static Optional<CertificateNumber> number(String typed) {
    try {
      return Optional.of(CertificateNumber.parse(typed));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

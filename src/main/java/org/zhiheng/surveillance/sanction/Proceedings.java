package org.zhiheng.surveillance.sanction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Limits;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingAnswered;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOpened;
import org.zhiheng.surveillance.sanction.SanctionEvents.HearingOver;
import org.zhiheng.surveillance.sanction.SanctionEvents.PaperHandedBack;
import org.zhiheng.surveillance.sanction.SanctionEvents.ResponsibilityAnswered;
import org.zhiheng.surveillance.sanction.SanctionEvents.SuspensionDue;

/**
 * What an event means for each holder (C4): linked responsibility, the hearing, the paper that is
 * asked back.
 */
@Service
@Transactional
public class Proceedings {

  private final ProceedingStore store;
  private final IncidentStore incidents;
  private final RulingStore rulings;
  private final Certificates certificates;
  private final SanctionFiles files;
  private final Schemes schemes;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Proceedings(
      ProceedingStore store,
      IncidentStore incidents,
      RulingStore rulings,
      Certificates certificates,
      SanctionFiles files,
      Schemes schemes,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.incidents = incidents;
    this.rulings = rulings;
    this.certificates = certificates;
    this.files = files;
    this.schemes = schemes;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  // --- reading

  /**
   * What was and is dealt with about a certificate, for staff without a tie to the holder.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public List<Docket> of(CertificateNumber number, Actor reader) {
    Certificate certificate = certificates.find(number, reader);
    boolean otherwise = reader.is(certificate.holder()) || reader.is(Role.PANELLIST);
    if (!reader.isStaff() || (otherwise && certificates.isTied(certificate, reader))) {
      throw new NotFound(number);
    }
    Set<PersonId> alone = rulings.alone(certificate.holder());
    return store.ofNumber(number).stream().map(each -> docket(each, certificate, alone)).toList();
  }

  /**
   * What a holder is heard on and what was decided, without who reported or proposed it.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public List<Docket> ofOwn(CertificateNumber number, Actor holder) {
    Certificate certificate = own(number, holder);
    return store.ofNumber(number).stream()
        .filter(each -> each.answerBy() != null)
        .map(each -> docket(each, certificate, Set.of()).forHolder())
        .toList();
  }

  /** The holders that an event touches, for a caller who guards it. */
  List<TouchedHolder> touched(UUID incident) {
    return store.touched(incident);
  }

  // --- staff

  /** A holder whom the event may touch; where it is the holder's own, the hearing begins. */
  void open(Incident incident, Certificate certificate, Actor by) {
    Proceeding opened = Proceeding.open(incident, certificate.number(), by.id(), clock.instant());
    if (incident.report().isOfOrganisation()) {
      store.insert(opened);
      return;
    }
    Proceeding heard = opened.heard("", answerBy(certificate));
    store.insert(heard);
    tellHearing(heard, certificate, by);
  }

  /** Says whether the holder shares the responsibility; if so, the hearing begins. */
  public void link(UUID id, int version, boolean linked, String reason, Actor by) {
    Proceeding before = lock(id);
    Certificate certificate = handled(before, by);
    if (before.version() != version) {
      throw new Stale(id);
    }
    Refused.unlessEmpty(SanctionRules.whyNotLink(before, reporter(before), reason, by));
    Proceeding after =
        linked
            ? before.heard(reason.strip(), answerBy(certificate))
            : before.unlinked(reason.strip());
    store.update(after);
    events.publishEvent(
        new ResponsibilityAnswered(
            certificate.caseId(),
            certificate.number().value(),
            id,
            linked,
            by.id(),
            clock.instant()));
    if (linked) {
      tellHearing(after, certificate, by);
    }
  }

  /** 收回: the paper has come. */
  public void handBack(UUID id, Actor by) {
    Proceeding before = lock(id);
    Certificate certificate = handled(before, by);
    Refused.unlessEmpty(SanctionRules.whyNotHandBack(before, by));
    store.update(before.handedBack(today()));
    events.publishEvent(
        new PaperHandedBack(
            certificate.caseId(), certificate.number().value(), id, by.id(), clock.instant()));
  }

  // --- the holder

  /** C4: says something to it, once, with what proves it. */
  public void answer(UUID id, String text, List<Attachment> proofs, Actor by) {
    Proceeding before = lock(id);
    Certificate certificate = own(before.number(), by);
    var refusals =
        new ArrayList<>(
            SanctionRules.whyNotAnswer(before, certificate.holder(), text, today(), by));
    refusals.addAll(files.whyNotTake(proofs));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    var taken = files.take(proofs, by);
    store.update(before.answered(text.strip(), taken, now));
    incidents.attach(before.incident(), id, taken);
    events.publishEvent(
        new HearingAnswered(certificate.caseId(), certificate.number().value(), id, by.id(), now));
  }

  /** Hearings whose time is over without an answer. */
  @Transactional(readOnly = true)
  List<UUID> silent() {
    return store.silent(today());
  }

  /** C4: the holder has not answered in time, so that somebody has to propose what follows. */
  void endHearing(UUID id) {
    Proceeding proceeding = lock(id);
    if (store.noteSilence(id, clock.instant())) {
      Certificate certificate =
          certificates.findTrusted(proceeding.number()).orElseThrow(() -> new NotFound(id));
      events.publishEvent(
          new HearingOver(
              certificate.caseId(),
              certificate.number().value(),
              id,
              AccountId.SYSTEM,
              clock.instant()));
    }
  }

  /** Suspensions whose last day has come. */
  @Transactional(readOnly = true)
  List<UUID> due() {
    return store.due(today());
  }

  /** C3: nobody but people lifts a suspension, so that its last day becomes a task. */
  void tellDue(UUID id) {
    Proceeding proceeding = lock(id);
    if (store.noteDue(id)) {
      Certificate certificate =
          certificates.findTrusted(proceeding.number()).orElseThrow(() -> new NotFound(id));
      events.publishEvent(
          new SuspensionDue(
              certificate.caseId(),
              certificate.number().value(),
              id,
              AccountId.SYSTEM,
              clock.instant()));
    }
  }

  Docket docket(Proceeding proceeding, Certificate certificate) {
    return docket(proceeding, certificate, rulings.alone(certificate.holder()));
  }

  private Docket docket(Proceeding proceeding, Certificate certificate, Set<PersonId> alone) {
    Incident incident =
        incidents
            .find(proceeding.incident())
            .orElseThrow(() -> new NotFound(proceeding.incident()));
    return new Docket(proceeding, incident, certificate, rulings.of(proceeding.id()), alone);
  }

  /** By the edition of the standard that the certificate was awarded by. */
  public Limits limits(Certificate certificate) {
    return schemes.find(certificate.schemeId()).orElseGet(schemes::current).limits();
  }

  private PersonId reporter(Proceeding proceeding) {
    return incidents
        .find(proceeding.incident())
        .orElseThrow(() -> new NotFound(proceeding.incident()))
        .reporter();
  }

  private LocalDate answerBy(Certificate certificate) {
    return workingDays.after(today(), limits(certificate).hearing());
  }

  private void tellHearing(Proceeding proceeding, Certificate certificate, Actor by) {
    events.publishEvent(
        new HearingOpened(
            certificate.caseId(),
            certificate.number().value(),
            proceeding.id(),
            answerBy(certificate),
            by.id(),
            clock.instant()));
  }

  /** For staff without a tie to the holder; there is none for others. */
  private Certificate handled(Proceeding proceeding, Actor by) {
    Certificate certificate = certificates.find(proceeding.number(), by);
    if (certificates.isTied(certificate, by)) {
      throw new NotFound(proceeding.id());
    }
    return certificate;
  }

  private Certificate own(CertificateNumber number, Actor holder) {
    Certificate certificate = certificates.find(number, holder);
    if (!holder.is(certificate.holder())) {
      throw new NotFound(number);
    }
    return certificate;
  }

  private Proceeding lock(UUID id) {
    return store.lock(id).orElseThrow(() -> new NotFound(id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** 收回: whether a paper of a certificate was asked back, for a caller who may tell it. */
  @Transactional(readOnly = true)
  public boolean trustedRecalled(CertificateNumber number) {
    return store.ofNumber(number).stream().anyMatch(Proceeding::recalled);
  }

  /** What was decided, for a caller who knows that its reader may see it. */
  @Transactional(readOnly = true)
  public Optional<Ruling> trustedRuling(UUID id) {
    return rulings.find(id);
  }
}

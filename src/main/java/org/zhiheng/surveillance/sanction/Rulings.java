package org.zhiheng.surveillance.sanction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateChanges;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingProposed;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingSettled;

/**
 * What is decided on events (9.3, C4): one manager proposes, two others decide, and only then does
 * a certificate change. An urgent suspension holds at once and lapses unless two others confirm it.
 */
@Service
@Transactional
public class Rulings {

  private final RulingStore store;
  private final ProceedingStore proceedings;
  private final Proceedings files;
  private final Certificates certificates;
  private final StateChanges states;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Rulings(
      RulingStore store,
      ProceedingStore proceedings,
      Proceedings files,
      Certificates certificates,
      StateChanges states,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.proceedings = proceedings;
    this.files = files;
    this.certificates = certificates;
    this.states = states;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /** Proposes what is to follow, once the holder was heard. */
  public UUID propose(UUID proceeding, MeasureProposal proposal, Actor by) {
    Docket docket = lock(proceeding);
    var refusals = new ArrayList<>(whyNotPropose(docket, false, by));
    refusals.addAll(whyNotMeasure(docket, proposal));
    Refused.unlessEmpty(refusals);
    return insert(docket, proposal, false, by).id();
  }

  /** Suspends at once, for the days of the scheme, what cannot wait for the hearing. */
  public UUID suspendAtOnce(UUID proceeding, String reason, Actor by) {
    Docket docket = lock(proceeding);
    MeasureProposal proposal =
        new MeasureProposal(Measure.SUSPEND, urgentUntil(docket.certificate()), "", false, reason);
    var refusals = new ArrayList<>(whyNotPropose(docket, true, by));
    refusals.addAll(whyNotMeasure(docket, proposal));
    refusals.addAll(UrgentRules.whyNotAtOnce(trustedWorth(docket.certificate())));
    Refused.unlessEmpty(refusals);
    Ruling ruling = insert(docket, proposal, true, by);
    carryOut(docket, ruling, by);
    proceedings.update(docket.proceeding().ruled(ProceedingState.SUSPENDED, false));
    return ruling.id();
  }

  /** Agrees to what somebody else proposed, or rejects it with a reason. */
  public void vote(UUID id, boolean agrees, String reason, Actor by) {
    Docket docket = lock(find(id).proceeding());
    Ruling before = find(id);
    var refusals =
        new ArrayList<>(
            docket.whyNotVote(before, states.whyNotHandle(docket.certificate(), by), by));
    refusals.addAll(SanctionRules.whyNotSay(agrees, reason));
    if (agrees) {
      refusals.addAll(UrgentRules.whyNotConfirm(before, docket.proceeding(), today()));
    }
    Refused.unlessEmpty(refusals);
    var vote = new RulingVote(by.id(), by.person(), agrees, reason.strip(), clock.instant());
    Ruling after = before.voted(vote);
    store.vote(before, vote);
    if (!after.isOpen()) {
      settle(docket, after, by);
    }
  }

  /** Takes the own proposal back. */
  public void takeBack(UUID id, Actor by) {
    Docket docket = lock(find(id).proceeding());
    Ruling before = find(id);
    Refused.unlessEmpty(SanctionRules.whyNotTakeBack(before, by));
    settle(docket, before.takenBack(), by);
  }

  /** What speaks against proposing or deciding, for a page that somebody sees as staff. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotOffer(Certificate certificate, Actor by) {
    return states.whyNotOffer(certificate, by);
  }

  /** The last day of a suspension that is ordered at once today. */
  public LocalDate urgentUntil(Certificate certificate) {
    return workingDays.after(today(), files.limits(certificate).urgent());
  }

  /**
   * What a certificate is worth today, and what all others of its holder that run are, for a caller
   * who knows that its reader may see it.
   */
  @Transactional(readOnly = true)
  public List<CertificateState> trustedWorth(Certificate certificate) {
    return Stream.concat(
            Stream.of(certificate),
            running(certificate).stream().filter(it -> !it.number().equals(certificate.number())))
        .map(each -> each.stateOn(today()))
        .toList();
  }

  /** The proceedings that suspend what a person holds, for a caller who deals with them. */
  @Transactional(readOnly = true)
  public Set<UUID> trustedSuspending(Certificate certificate) {
    return certificates.trustedSuspensions(certificate.holder()).values().stream()
        .flatMap(List::stream)
        .flatMap(each -> Stream.ofNullable(each.matter()))
        .collect(Collectors.toSet());
  }

  /** Urgent suspensions whose days are over and that two people did not confirm. */
  @Transactional(readOnly = true)
  List<UUID> over() {
    return store.over(today());
  }

  /** Ends what was not confirmed in its days, which is all that time alone does to a sanction. */
  void lapse(UUID id) {
    Docket docket = lock(find(id).proceeding());
    Ruling ruling = find(id);
    if (ruling.isOpen()) {
      release(docket, ruling);
      store.settle(ruling.lapsed());
      tellSettled(docket, ruling.lapsed(), AccountId.SYSTEM);
    }
  }

  private void settle(Docket docket, Ruling ruling, Actor by) {
    store.settle(ruling);
    if (ruling.state() == RulingState.DECIDED) {
      takeEffect(docket, ruling, by);
    } else if (ruling.urgent()) {
      release(docket, ruling);
    }
    tellSettled(docket, ruling, by.id());
  }

  private void takeEffect(Docket docket, Ruling ruling, Actor by) {
    Measure measure = ruling.proposal().measure();
    if (!ruling.urgent()) {
      carryOut(docket, ruling, by);
    }
    proceedings.update(
        docket
            .proceeding()
            .ruled(
                measure.isLast() ? ProceedingState.CLOSED : ProceedingState.SUSPENDED,
                ruling.proposal().recall()));
  }

  /** What was suspended at once and not confirmed may be used again; the hearing goes on. */
  private void release(Docket docket, Ruling ruling) {
    suspended(docket).forEach(each -> states.lapse(ruling.id(), each));
    proceedings.update(docket.proceeding().ruled(ProceedingState.HEARING, false));
  }

  /** What is suspended in a proceeding, whatever else it is suspended for. */
  private List<CertificateNumber> suspended(Docket docket) {
    UUID matter = docket.proceeding().id();
    return certificates.trustedSuspensions(docket.certificate().holder()).entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(it -> matter.equals(it.matter())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All that the person holds: what follows from an event does not end with one validity (C6). */
  private void carryOut(Docket docket, Ruling ruling, Actor by) {
    @Nullable CertificateState to = ruling.proposal().measure().to();
    if (to == null) {
      return;
    }
    List<CertificateNumber> numbers =
        to == CertificateState.ACTIVE ? suspended(docket) : movable(docket, to);
    if (numbers.isEmpty()) {
      throw new Refused(
          List.of(
              SanctionRefusal.MEASURE_UNFIT.because(
                  docket.certificate().stateOn(today()), ruling.proposal().measure())));
    }
    numbers.forEach(each -> states.carryOut(ruling.id(), each, by));
  }

  private List<CertificateNumber> movable(Docket docket, CertificateState to) {
    return Stream.concat(Stream.of(docket.certificate()), running(docket.certificate()).stream())
        .filter(each -> each.stateOn(today()).canMoveTo(to))
        .map(Certificate::number)
        .distinct()
        .toList();
  }

  private List<Certificate> running(Certificate certificate) {
    return certificates.trustedRunning(certificate.holder());
  }

  private Ruling insert(Docket docket, MeasureProposal proposal, boolean urgent, Actor by) {
    Instant now = clock.instant();
    MeasureProposal stripped =
        new MeasureProposal(
            proposal.measure(),
            proposal.until(),
            proposal.condition().strip(),
            proposal.recall(),
            proposal.reason().strip());
    Ruling ruling = Ruling.propose(docket.proceeding().id(), stripped, urgent, by, now);
    store.insert(ruling);
    events.publishEvent(
        new RulingProposed(
            docket.certificate().caseId(),
            docket.certificate().number().value(),
            docket.proceeding().id(),
            ruling.id(),
            proposal.measure(),
            urgent,
            by.id(),
            now));
    return ruling;
  }

  private void tellSettled(Docket docket, Ruling ruling, AccountId by) {
    events.publishEvent(
        new RulingSettled(
            docket.certificate().caseId(),
            docket.certificate().number().value(),
            docket.proceeding().id(),
            ruling.id(),
            ruling.proposal().measure(),
            ruling.state(),
            ruling.urgent(),
            by,
            clock.instant()));
  }

  private List<Refusal> whyNotPropose(Docket docket, boolean urgent, Actor by) {
    return docket.whyNotPropose(urgent, today(), states.whyNotHandle(docket.certificate(), by), by);
  }

  private List<Refusal> whyNotMeasure(Docket docket, MeasureProposal proposal) {
    return SanctionRules.whyNotMeasure(
        proposal, !suspended(docket).isEmpty(), trustedWorth(docket.certificate()), today());
  }

  private Docket lock(UUID id) {
    Proceeding proceeding = proceedings.lock(id).orElseThrow(() -> new NotFound(id));
    return files.docket(proceeding, states.hold(proceeding.number()));
  }

  private Ruling find(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

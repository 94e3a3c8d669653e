package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * Moves certificates from state to state (9.3, C3, C4): each time with who, on what ground and from
 * when. No single person does: what is carried out is what one proposed and two others decided, but
 * for the few days of an urgent suspension.
 */
@Service
@Transactional
public class StateChanges {

  private final CertificateStore store;
  private final StateChangeStore changes;
  private final Histories histories;
  private final CertificateTies ties;
  private final Mandates mandates;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StateChanges(
      CertificateStore store,
      StateChangeStore changes,
      Histories histories,
      CertificateTies ties,
      Mandates mandates,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.histories = histories;
    this.ties = ties;
    this.mandates = mandates;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Carries out what people decided, on one certificate of the holder that it is about.
   *
   * @param mandate names the decision
   * @param by who agreed last, or ordered an urgent suspension
   */
  public void carryOut(UUID mandate, CertificateNumber number, Actor by) {
    Mandate decided = mandates.find(mandate).orElseThrow(() -> new NotFound(mandate));
    Certificate before = lock(number);
    History history = histories.of(number);
    Refused.unlessEmpty(whyNot(before, history, decided, by));
    CertificateState to =
        decided.to() == CertificateState.ACTIVE
            ? HistoryRules.without(history, decided.matter())
            : decided.to();
    record(
        before,
        history,
        StateChange.carriedOut(decided, before.state(), to, by.id(), clock.instant()));
  }

  /**
   * Ends, in the holder's favour, an urgent suspension that two people did not confirm: once its
   * days are over, or as soon as one of them disagreed. What is suspended for something else as
   * well stays so.
   *
   * @param mandate that ordered it
   */
  public void lapse(UUID mandate, CertificateNumber number) {
    Mandate ordered = mandates.find(mandate).orElseThrow(() -> new NotFound(mandate));
    Certificate before = lock(number);
    History history = histories.of(number);
    LocalDate today = LocalDate.now(clock);
    Refused.unlessEmpty(StateRules.whyNotLapse(before, history, ordered, today));
    record(
        before,
        history,
        StateChange.lapsed(
            ordered.matter(),
            before.state(),
            HistoryRules.without(history, ordered.matter()),
            today,
            clock.instant()));
  }

  /**
   * Undoes what was decided, as if it had never been: the only way back out of what is terminated
   * or void. It is called by the step that decided, once an appeal against it is upheld.
   *
   * @param mandate names the decision
   * @param appeal the number of the appeal
   */
  public void overturn(UUID mandate, CertificateNumber number, String appeal, AccountId by) {
    Mandate undone = mandates.find(mandate).orElseThrow(() -> new NotFound(mandate));
    Certificate before = lock(number);
    History history = histories.of(number);
    LocalDate today = LocalDate.now(clock);
    boolean taken =
        store.lockRunning(before.holder()).stream()
            .anyMatch(each -> !each.number().equals(number) && overlap(each, before));
    CertificateState to = HistoryRules.withoutDecision(before, history, mandate, taken, today);
    boolean over = to == CertificateState.EXPIRED && before.state() != to;
    LocalDate since = over ? before.validity().through().plusDays(1) : today;
    StateChange change =
        StateChange.overturned(undone, before.state(), to, since, appeal, by, clock.instant());
    changes.insert(number, change);
    store.update(before.givenBack(to, HistoryRules.now(history.with(change)).since()));
    tell(before, change);
  }

  private static boolean overlap(Certificate one, Certificate other) {
    return !one.validity().from().isAfter(other.validity().through())
        && !other.validity().from().isAfter(one.validity().through());
  }

  /** What speaks against somebody's handling what becomes of a certificate. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotHandle(Certificate certificate, Actor by) {
    return ties.whyNotHandle(certificate, by);
  }

  /** The same for a page that somebody sees as staff, so that nothing but a part in it speaks. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotOffer(Certificate certificate, Actor by) {
    return ties.whyNotOffer(certificate, by);
  }

  /** The panel has awarded a newer one, which is told by the decision and asks no manager. */
  void supersede(Certificate before, CertificateNumber newer, AccountId by) {
    record(
        before,
        histories.of(before.number()),
        new StateChange(
            before.state(),
            CertificateState.SUPERSEDED,
            LocalDate.now(clock),
            StateGround.NEWER,
            newer.value(),
            by,
            clock.instant()));
  }

  /** Time alone has ended it: on the day after the last one. */
  void expire(Certificate before) {
    Refused.unlessEmpty(StateRules.whyNotExpire(before, LocalDate.now(clock)));
    record(
        before,
        histories.of(before.number()),
        new StateChange(
            before.state(),
            CertificateState.EXPIRED,
            before.validity().through().plusDays(1),
            StateGround.PERIOD_OVER,
            "",
            null,
            clock.instant()));
  }

  private List<Refusal> whyNot(
      Certificate certificate, History history, Mandate mandate, Actor by) {
    var refusals = new ArrayList<>(ties.whyNotHandle(certificate, by));
    refusals.addAll(StateRules.whyNotCarry(certificate, mandate, by));
    refusals.addAll(
        StateRules.whyNotMove(certificate, mandate.to(), mandate.move(), LocalDate.now(clock)));
    refusals.addAll(StateRules.whyNotEnd(certificate, history, mandate));
    return refusals;
  }

  /**
   * A certificate as it is now. Nothing that its holder has changes before the transaction ends, so
   * that whoever decides on it next sees what became of it.
   */
  public Certificate hold(CertificateNumber number) {
    store.lockRunning(lock(number).holder());
    return lock(number);
  }

  private Certificate lock(CertificateNumber number) {
    return store.lock(number).orElseThrow(() -> new NotFound(number));
  }

  /** The certificate shows what all of its history comes to, this change included. */
  private void record(Certificate before, History history, StateChange change) {
    changes.insert(before.number(), change);
    store.update(before.move(change.after(), HistoryRules.now(history.with(change)).since()));
    tell(before, change);
  }

  private void tell(Certificate before, StateChange change) {
    @Nullable AccountId by = change.by();
    events.publishEvent(
        new CertificateEvents.StateChanged(
            before.caseId(),
            before.number().value(),
            before.state(),
            change.after(),
            change.ground(),
            change.since(),
            by == null ? CertificateEvents.TIME : by,
            change.at()));
  }
}

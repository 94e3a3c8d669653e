package org.zhiheng.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * when. How many people it takes to decide so is a matter of the steps that call these verbs.
 */
@Service
@Transactional
public class StateChanges {

  private final CertificateStore store;
  private final StateChangeStore changes;
  private final CertificateTies ties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StateChanges(
      CertificateStore store,
      StateChangeStore changes,
      CertificateTies ties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.ties = ties;
    this.events = events;
    this.clock = clock;
  }

  /** 暂停: it must not be used until the suspension is lifted. */
  public void suspend(CertificateNumber number, StateMove move, Actor by) {
    move(number, CertificateState.SUSPENDED, move, by);
  }

  /** 恢复: lifts a suspension. */
  public void restore(CertificateNumber number, StateMove move, Actor by) {
    move(number, CertificateState.ACTIVE, move, by);
  }

  /** 中止: its use has ended for good. */
  public void terminate(CertificateNumber number, StateMove move, Actor by) {
    move(number, CertificateState.TERMINATED, move, by);
  }

  /** 作废: publicly declared void. */
  public void voidIt(CertificateNumber number, StateMove move, Actor by) {
    move(number, CertificateState.VOIDED, move, by);
  }

  /** A newer certificate of the same person takes its place from today on. */
  public void supersede(CertificateNumber number, CertificateNumber newer, Actor by) {
    Certificate before = lock(number);
    var refusals = new ArrayList<>(ties.whyNotHandle(before, by));
    Certificate successor = store.find(newer).orElseThrow(() -> new NotFound(newer));
    refusals.addAll(StateRules.whyNotSupersede(before, successor, LocalDate.now(clock)));
    Refused.unlessEmpty(refusals);
    supersede(before, newer, by.id());
  }

  /** What speaks against a move today; empty when the actor may make it. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(
      CertificateNumber number, CertificateState to, StateMove move, Actor by) {
    Certificate certificate = store.find(number).orElseThrow(() -> new NotFound(number));
    return whyNot(certificate, to, move, by);
  }

  /** The panel has awarded a newer one, which is told by the decision and asks no manager. */
  void supersede(Certificate before, CertificateNumber newer, AccountId by) {
    Instant now = clock.instant();
    record(
        before,
        CertificateState.SUPERSEDED,
        new StateChange(
            before.state(),
            CertificateState.SUPERSEDED,
            LocalDate.now(clock),
            StateGround.NEWER,
            newer.value(),
            null,
            by,
            now));
  }

  /** Time alone has ended it: on the day after the last one. */
  void expire(Certificate before) {
    Refused.unlessEmpty(StateRules.whyNotExpire(before, LocalDate.now(clock)));
    record(
        before,
        CertificateState.EXPIRED,
        new StateChange(
            before.state(),
            CertificateState.EXPIRED,
            before.validity().through().plusDays(1),
            StateGround.PERIOD_OVER,
            "",
            null,
            null,
            clock.instant()));
  }

  private void move(CertificateNumber number, CertificateState to, StateMove move, Actor by) {
    Certificate before = lock(number);
    Refused.unlessEmpty(whyNot(before, to, move, by));
    record(
        before,
        to,
        new StateChange(
            before.state(),
            to,
            move.since(),
            move.ground(),
            move.reason().strip(),
            move.happenedOn(),
            by.id(),
            clock.instant()));
  }

  private List<Refusal> whyNot(
      Certificate certificate, CertificateState to, StateMove move, Actor by) {
    var refusals = new ArrayList<>(ties.whyNotHandle(certificate, by));
    refusals.addAll(StateRules.whyNotMove(certificate, to, move, LocalDate.now(clock)));
    return refusals;
  }

  private Certificate lock(CertificateNumber number) {
    return store.lock(number).orElseThrow(() -> new NotFound(number));
  }

  private void record(Certificate before, CertificateState to, StateChange change) {
    @Nullable AccountId by = change.by();
    changes.insert(before.number(), change);
    store.update(before.move(to, change.since()));
    events.publishEvent(
        new CertificateEvents.StateChanged(
            before.caseId(),
            before.number().value(),
            before.state(),
            to,
            change.ground(),
            change.since(),
            by == null ? CertificateEvents.TIME : by,
            change.at()));
  }
}

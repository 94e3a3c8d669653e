package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Scheme;

/**
 * What follows from a vote that decided. Decided and taken effect are two things (P11): where the
 * scheme asks for public notice, days lie between them; otherwise nothing does.
 */
@Component
class Effects {

  private final PublicNoticeStore notices;
  private final Matters matters;
  private final Reports reports;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;

  Effects(
      PublicNoticeStore notices,
      Matters matters,
      Reports reports,
      WorkingDays workingDays,
      ApplicationEventPublisher events) {
    this.notices = notices;
    this.matters = matters;
    this.reports = reports;
    this.workingDays = workingDays;
    this.events = events;
  }

  /** A decision as the vote left it, which waits for public notice where the scheme asks for it. */
  Decision staged(Decision voted) {
    return PublicNoticeRules.waits(voted.outcome(), matters.scheme(voted.id()))
        ? voted.onNotice()
        : voted;
  }

  /** Tells what was decided, and lets it take effect unless it waits. */
  void announce(Decision decision, AccountId by, Instant at) {
    if (decision.outcome() == Outcome.DENIED) {
      events.publishEvent(
          new DecisionEvents.CertificationDenied(decision.id(), decision.round(), by, at));
    }
    if (decision.outcome() == Outcome.GRANTED) {
      LocalDate decidedOn = decidedOn(decision);
      events.publishEvent(
          new DecisionEvents.CertificationGranted(
              decision.id(), decision.round(), decision.grade(), decidedOn, by, at));
      if (decision.stage() == DecisionStage.NOTICE) {
        open(decision, by, at);
      } else {
        takeEffect(decision, by, by, decidedOn, at);
      }
    }
  }

  /**
   * The certificate may come into being.
   *
   * @param decidedBy who cast the deciding ballot or closed the vote
   * @param by who acts now: the program, where days have run out
   * @param on the day on which it does
   */
  void takeEffect(Decision decision, AccountId decidedBy, AccountId by, LocalDate on, Instant at) {
    events.publishEvent(
        new DecisionEvents.TookEffect(
            decision.id(),
            decision.round(),
            decision.grade(),
            decidedOn(decision),
            on,
            decidedBy,
            by,
            at));
  }

  /** The team has the case again, with what is asked of it. */
  void sendBack(Decision decision, Actor by, Instant at) {
    events.publishEvent(
        new DecisionEvents.CaseSentBack(
            decision.id(), decision.round(), decision.edition(), by.id(), at));
    reports.reopen(decision.id(), decision.poll().questions(), by);
  }

  /** The team has the case again, to answer an objection that stands. */
  void answerObjection(Decision decision, Actor by, Instant at) {
    events.publishEvent(
        new DecisionEvents.SentBackOnObjection(
            decision.id(), decision.round(), decision.edition(), by.id(), at));
    reports.reopen(decision.id(), decision.poll().questions(), by);
  }

  private void open(Decision decision, AccountId by, Instant at) {
    Scheme scheme = matters.scheme(decision.id());
    PublicNotice notice =
        PublicNotice.open(decision, scheme.limits().publicNotice(), workingDays, by);
    notices.insert(notice);
    events.publishEvent(
        new DecisionEvents.NoticeOpened(
            decision.id(),
            decision.round(),
            decision.grade(),
            notice.until(),
            notice.recordedUntil(workingDays),
            by,
            at));
  }

  private static LocalDate decidedOn(Decision decision) {
    return Objects.requireNonNull(decision.decidedOn(), "what is decided has its day");
  }
}

package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Clause 9.3 with C3 and C4: who moves a certificate from state to state, on what, from when. */
public final class StateRules {

  /** What fits into a reason. */
  public static final int REASON = 4000;

  private StateRules() {}

  /**
   * Managers move certificates, and nobody who is tied to the holder.
   *
   * @param ties what ties the actor to the holder's case
   */
  public static List<Refusal> whyNotHandle(Actor by, List<Refusal> ties) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(CertificateRefusal.NOT_A_MANAGER.because(by.name()));
    }
    refusals.addAll(ties);
    return refusals;
  }

  /** C3, C4: along the table of moves, on a ground that serves the move, and not for the future. */
  public static List<Refusal> whyNotMove(
      Certificate certificate, CertificateState to, StateMove move, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    CertificateState now = certificate.stateOn(today);
    if (!now.canMoveTo(to)) {
      refusals.add(CertificateRefusal.MOVE_UNKNOWN.because(now, to));
    }
    if (!move.ground().serves(to)) {
      refusals.add(CertificateRefusal.GROUND_UNFIT.because(move.ground(), to).at("ground"));
    }
    refusals.addAll(whyNotReason(move.reason()));
    refusals.addAll(whyNotSince(certificate, move.since(), today));
    refusals.addAll(whyNotUntil(to, move));
    refusals.addAll(whyNotHappened(move, today));
    return refusals;
  }

  /**
   * C4: one proposes and two others decide, and who carries it out is one of them. One alone only
   * orders an urgent suspension.
   */
  public static List<Refusal> whyNotCarry(Certificate certificate, Mandate mandate, Actor by) {
    boolean enough =
        switch (mandate.standing()) {
          case DECIDED -> mandate.people().size() >= Mandate.PEOPLE;
          case PROVISIONAL -> mandate.to() == CertificateState.SUSPENDED;
          case DROPPED -> false;
        };
    boolean its = mandate.holder().equals(certificate.holder());
    return enough && its && mandate.people().contains(by.person())
        ? List.of()
        : List.of(CertificateRefusal.NOT_DECIDED.because(certificate.number()));
  }

  /** C3: only what it was suspended for is lifted. */
  public static List<Refusal> whyNotEnd(Certificate certificate, History history, Mandate mandate) {
    boolean holds =
        HistoryRules.suspensions(history).stream()
            .anyMatch(each -> mandate.matter().equals(each.matter()));
    return holds || mandate.to() != CertificateState.ACTIVE
        ? List.of()
        : List.of(
            CertificateRefusal.MOVE_UNKNOWN.because(certificate.state(), CertificateState.ACTIVE));
  }

  /** What two people confirmed does not lapse, and what they may confirm does so after its days. */
  public static List<Refusal> whyNotLapse(
      Certificate certificate, History history, Mandate mandate, LocalDate today) {
    LocalDate until = mandate.move().until();
    boolean over = until != null && today.isAfter(until);
    boolean lapses =
        mandate.standing() == Mandate.Standing.DROPPED
            || (mandate.standing() == Mandate.Standing.PROVISIONAL && over);
    boolean holds =
        HistoryRules.suspensions(history).stream()
            .anyMatch(each -> mandate.id().equals(each.mandate()));
    return lapses && holds && certificate.state() == CertificateState.SUSPENDED
        ? List.of()
        : List.of(
            CertificateRefusal.MOVE_UNKNOWN.because(certificate.state(), CertificateState.ACTIVE));
  }

  /** 9.7: a certificate is superseded by a newer one of the same person that has its own number. */
  public static List<Refusal> whyNotSupersede(
      Certificate older, Certificate newer, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    CertificateState now = older.stateOn(today);
    if (!now.canMoveTo(CertificateState.SUPERSEDED)) {
      refusals.add(CertificateRefusal.MOVE_UNKNOWN.because(now, CertificateState.SUPERSEDED));
    }
    if (older.number().equals(newer.number())
        || !older.holder().equals(newer.holder())
        || newer.decidedOn().isBefore(older.decidedOn())) {
      refusals.add(CertificateRefusal.NOT_NEWER.because(newer.number(), older.number()));
    }
    return refusals;
  }

  /** 9.1: only time ends the validity, and only on the day after the last one. */
  public static List<Refusal> whyNotExpire(Certificate certificate, LocalDate today) {
    boolean over = today.isAfter(certificate.validity().through());
    return over && certificate.state().canMoveTo(CertificateState.EXPIRED)
        ? List.of()
        : List.of(
            CertificateRefusal.MOVE_UNKNOWN.because(certificate.state(), CertificateState.EXPIRED));
  }

  private static List<Refusal> whyNotSince(
      Certificate certificate, LocalDate since, LocalDate today) {
    if (since.isAfter(today)) {
      return List.of(CertificateRefusal.DAY_AHEAD.because(since).at("since"));
    }
    return since.isBefore(certificate.since())
        ? List.of(
            CertificateRefusal.BEFORE_LAST_CHANGE.because(since, certificate.since()).at("since"))
        : List.of();
  }

  /** A suspension may have a last day, which has not passed; nothing else has one. */
  private static List<Refusal> whyNotUntil(CertificateState to, StateMove move) {
    LocalDate until = move.until();
    if (until == null || (to == CertificateState.SUSPENDED && !until.isBefore(move.since()))) {
      return List.of();
    }
    return List.of(CertificateRefusal.UNTIL_UNFIT.because(until, move.since()).at("until"));
  }

  /** C4: an event has its day, which lies in the past; other grounds have none. */
  private static List<Refusal> whyNotHappened(StateMove move, LocalDate today) {
    LocalDate day = move.happenedOn();
    if (move.ground().isEvent() != (day != null)) {
      return List.of(CertificateRefusal.EVENT_DAY.because(move.ground()).at("happenedOn"));
    }
    return day != null && day.isAfter(today)
        ? List.of(CertificateRefusal.DAY_AHEAD.because(day).at("happenedOn"))
        : List.of();
  }

  static List<Refusal> whyNotReason(String reason) {
    if (Folding.saysNothing(reason)) {
      return List.of(CertificateRefusal.NO_REASON.because().at("reason"));
    }
    int length = reason.codePointCount(0, reason.length());
    return length > REASON
        ? List.of(CertificateRefusal.REASON_TOO_LONG.because(REASON, length).at("reason"))
        : List.of();
  }
}

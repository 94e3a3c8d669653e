package org.zhiheng.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * One entry in the history of a certificate's states.
 *
 * @param before null for the first state
 * @param after the state of the certificate then: also the end of a suspension leaves it suspended
 *     where another one holds
 * @param since the day from which this holds
 * @param until the last day of a suspension, where it has one
 * @param happenedOn when that happened which is the ground; null where it is no event
 * @param mandate what was decided by people; null where the award, a newer one or time alone did it
 * @param matter what is dealt with (C4), so that each suspension ends by itself; null where the
 *     award, a newer one or the end of the validity changed the state
 * @param by null where time alone ended it
 */
public record StateChange(
    @Nullable CertificateState before,
    CertificateState after,
    LocalDate since,
    @Nullable LocalDate until,
    StateGround ground,
    String reason,
    @Nullable LocalDate happenedOn,
    @Nullable UUID mandate,
    @Nullable UUID matter,
    @Nullable AccountId by,
    Instant at) {

  /** One that no event and no decision of people brought about. */
  StateChange(
      @Nullable CertificateState before,
      CertificateState after,
      LocalDate since,
      StateGround ground,
      String reason,
      @Nullable AccountId by,
      Instant at) {
    this(before, after, since, null, ground, reason, null, null, null, by, at);
  }

  /** What carries out on a certificate what people decided. */
  public static StateChange carriedOut(
      Mandate decided, CertificateState before, CertificateState after, AccountId by, Instant at) {
    StateMove move = decided.move();
    return new StateChange(
        before,
        after,
        move.since(),
        move.until(),
        move.ground(),
        move.reason().strip(),
        move.happenedOn(),
        decided.id(),
        decided.matter(),
        by,
        at);
  }

  /** The end of an urgent suspension that two people did not confirm. */
  public static StateChange lapsed(
      UUID matter, CertificateState before, CertificateState after, LocalDate since, Instant at) {
    return new StateChange(
        before, after, since, null, StateGround.LAPSED, "", null, null, matter, null, at);
  }

  /**
   * What was decided is undone, as if it had never been.
   *
   * @param undone the decision
   * @param appeal the number of the upheld appeal
   */
  public static StateChange overturned(
      Mandate undone,
      CertificateState before,
      CertificateState after,
      LocalDate since,
      String appeal,
      AccountId by,
      Instant at) {
    return new StateChange(
        before,
        after,
        since,
        null,
        StateGround.OVERTURNED,
        appeal,
        null,
        undone.id(),
        undone.matter(),
        by,
        at);
  }

  /** Whether it is a suspension, not the end of one of several. */
  public boolean suspends() {
    return after == CertificateState.SUSPENDED && ground.isEvent();
  }

  /** Whether one suspension has ended and another one goes on. */
  public boolean leavesAnother() {
    return after == CertificateState.SUSPENDED && !ground.isEvent();
  }

  /** Whether both belong to the same matter. */
  public boolean concerns(StateChange other) {
    return matter != null && matter.equals(other.matter);
  }

  StateChange since(LocalDate other) {
    return new StateChange(
        before, after, other, until, ground, reason, happenedOn, mandate, matter, by, at);
  }

  /** What time or a newer certificate did meanwhile to what was given back. */
  StateChange plain() {
    StateGround plain =
        switch (after) {
          case EXPIRED -> StateGround.PERIOD_OVER;
          case SUPERSEDED -> StateGround.NEWER;
          default -> ground;
        };
    return new StateChange(
        before, after, since, until, plain, "", happenedOn, mandate, matter, by, at);
  }

  StateChange after(CertificateState other) {
    return new StateChange(
        before, other, since, until, ground, reason, happenedOn, mandate, matter, by, at);
  }
}

package org.zhiheng.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** The capacity in which somebody looks at a case; it decides how much they learn of it. */
public enum Standing {
  APPLICANT,
  EMPLOYER,
  TEAM,
  PANEL,
  OFFICER,
  /** Manager or supervisor with no seat of their own in the case. */
  OVERSEER;

  /**
   * The standing of somebody who may follow a case. An own application and a seat weigh more than
   * an office: nobody oversees a case that they have a part in.
   *
   * @param own whether the actor is the applicant, with any of their accounts
   * @param seat what the actor takes part as, if at all
   * @param tied whether the actor is tied to the case, or was in a team of it
   */
  static Standing of(Actor actor, boolean own, @Nullable Hand seat, boolean tied) {
    if (own) {
      return APPLICANT;
    }
    if (seat == Hand.TEAM) {
      return TEAM;
    }
    if (seat == Hand.PANEL) {
      return PANEL;
    }
    if (tied) {
      return EMPLOYER;
    }
    if (actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR)) {
      return OVERSEER;
    }
    return actor.is(Role.OFFICER) ? OFFICER : EMPLOYER;
  }

  /** The seats that somebody can have by their roles: a role taken away takes the seat. */
  static Set<Hand> seats(Actor actor) {
    Set<Hand> seats = EnumSet.noneOf(Hand.class);
    if (actor.is(Role.EMPLOYER)) {
      seats.add(Hand.EMPLOYER);
    }
    if (actor.is(Role.ASSESSOR)) {
      seats.add(Hand.TEAM);
    }
    if (actor.is(Role.PANELLIST)) {
      seats.add(Hand.PANEL);
    }
    return seats;
  }

  public boolean isInside() {
    return this != APPLICANT && this != EMPLOYER;
  }

  boolean learns(Audience audience, boolean ownAct) {
    return switch (audience) {
      case EVERYBODY -> true;
      case APPLICANT -> this != EMPLOYER;
      case HOLDER -> this == APPLICANT || this == OVERSEER;
      case INSIDE -> isInside();
      case OVERSIGHT -> this == OVERSEER || ownAct;
    };
  }

  /** Whether they learn the name of somebody who acted, and not only the party. */
  boolean learnsName(Hand hand) {
    return isInside() || hand == Hand.APPLICANT || hand == Hand.EMPLOYER;
  }

  /**
   * Whether they learn who is at it: that somebody reported a holder is told to nobody outside
   * before it is sorted (9.3).
   */
  boolean learnsHand(TaskKind kind) {
    return isInside() || kind != TaskKind.SORT_REPORT;
  }

  /** Whether they learn that a task is open: what the body has to do stays inside. */
  boolean learnsTask(TaskKind kind) {
    boolean outside = kind.hand() == Hand.APPLICANT || kind.hand() == Hand.EMPLOYER;
    return isInside() || (outside && (this == APPLICANT || kind != TaskKind.ANSWER_OBJECTION));
  }

  /** Whether they learn who is still at a task. */
  boolean learnsHolder(TaskKind kind) {
    return learnsName(kind.hand()) && (!kind.isBlind() || this == OVERSEER);
  }
}

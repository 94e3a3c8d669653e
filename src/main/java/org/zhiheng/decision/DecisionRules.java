package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;

/** What may be voted, and when a vote is over (8.4, P16, S11). */
public final class DecisionRules {

  /** What fits into the reason of a vote. */
  public static final int REASON = 2000;

  private DecisionRules() {}

  /** What speaks against a vote from an account at all, whatever the vote. */
  public static List<Refusal> whyNotVote(Decision decision, AccountId account) {
    if (!decision.hasSeat(account)) {
      return List.of(DecisionRefusal.NOT_ON_PANEL.because());
    }
    List<Refusal> closed = whyNotOpen(decision);
    if (!closed.isEmpty()) {
      return closed;
    }
    return decision.hasVoted(account)
        ? List.of(DecisionRefusal.ALREADY_VOTED.because())
        : List.of();
  }

  /**
   * What speaks against this vote: a denial tells why, sending back tells what is asked, and only a
   * grade that certifies is granted.
   */
  public static List<Refusal> whyNotCast(@Nullable Vote vote, String reason, Matter matter) {
    var refusals = new ArrayList<Refusal>();
    if (vote == null) {
      refusals.add(DecisionRefusal.NO_VOTE.because().at("vote"));
    }
    if (vote == Vote.GRANT) {
      refusals.addAll(whyNotGrant(matter));
    }
    if (vote == Vote.SEND_BACK && Folding.saysNothing(reason)) {
      refusals.add(DecisionRefusal.NO_QUESTIONS.because().at("reason"));
    }
    if (vote == Vote.DENY && Folding.saysNothing(reason)) {
      refusals.add(DecisionRefusal.NO_REASON.because().at("reason"));
    }
    refusals.addAll(whyNotFits(reason));
    return refusals;
  }

  /** S11: A is no grade; clause 6: a certificate names the body that awards it. */
  public static List<Refusal> whyNotGrant(Matter matter) {
    var refusals = new ArrayList<Refusal>();
    if (!matter.certifies()) {
      refusals.add(
          DecisionRefusal.GRADE_DOES_NOT_CERTIFY
              .because(matter.grade(), String.join(", ", matter.failedGates()))
              .at("vote"));
    }
    if (!matter.hasBody()) {
      refusals.add(DecisionRefusal.NO_BODY.because());
    }
    return refusals;
  }

  /**
   * P16: a manager waits for no further ballot once the quorum is reached and either the day for
   * the decision has passed or nobody who sits has yet to vote.
   */
  public static List<Refusal> whyNotClose(Decision decision, Majority majority, LocalDate today) {
    var refusals = new ArrayList<>(whyNotOpen(decision));
    if (decision.cast() < majority.quorum()) {
      refusals.add(DecisionRefusal.NO_QUORUM.because(decision.cast(), majority.quorum()));
    }
    if (decision.waitsForBallots() && !today.isAfter(decision.dueOn())) {
      refusals.add(DecisionRefusal.STILL_VOTING.because(decision.dueOn()));
    }
    return refusals;
  }

  /**
   * P15, P17, 8.1 a): as long as something is to be settled first, a case may go back and is not
   * decided.
   *
   * @param open what that is
   */
  public static List<Refusal> whyNotSettle(Decision after, List<Refusal> open) {
    return after.isDecided() ? open : List.of();
  }

  /**
   * The same for a ballot, whatever the others have cast: an answer that depended on theirs would
   * reveal them. Sending back is always possible.
   */
  public static List<Refusal> whyNotWhileOpen(Vote vote, List<Refusal> open) {
    return vote == Vote.SEND_BACK ? List.of() : open;
  }

  /**
   * 8.4: whoever was evaluated appeals against a denial, and against a grade as long as there is a
   * higher one. Papers and pages tell of the right where this says so, and appeals ask it.
   *
   * @param grade its code
   */
  public static boolean isAppealable(Outcome outcome, String grade, Scheme scheme) {
    return outcome == Outcome.DENIED || !scheme.isHighest(grade);
  }

  /** A reason is given and fits. */
  public static List<Refusal> whyNotReason(String reason) {
    return Folding.saysNothing(reason)
        ? List.of(DecisionRefusal.NO_REASON.because().at("reason"))
        : whyNotFits(reason);
  }

  /** What speaks against voting at all in this stage. */
  static List<Refusal> whyNotOpen(Decision decision) {
    return switch (decision.stage()) {
      case CONVENED -> List.of();
      case SENT_BACK -> List.of(DecisionRefusal.WAITS_FOR_REPORT.because());
      case NOTICE, DECIDED -> List.of(DecisionRefusal.ALREADY_DECIDED.because());
      case ENDED -> List.of(DecisionRefusal.CASE_ENDED.because());
    };
  }

  private static List<Refusal> whyNotFits(String reason) {
    int length = reason.codePointCount(0, reason.length());
    return length > REASON
        ? List.of(DecisionRefusal.REASON_TOO_LONG.because(REASON, length).at("reason"))
        : List.of();
  }
}

package org.zhiheng.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;

/** Who may decide on a case, and what may be voted (8.4, P10, S11). */
public final class DecisionRules {

  /** What fits into the reason of a vote. */
  public static final int REASON = 2000;

  private DecisionRules() {}

  /** P10: nobody who evaluated or recommended, nor the applicant, nor their organisation. */
  public static List<Refusal> whyNotSit(Account person, Matter matter) {
    var refusals = new ArrayList<Refusal>();
    String name = person.name();
    if (!person.active() || !person.roles().contains(Role.PANELLIST)) {
      refusals.add(DecisionRefusal.NOT_A_PANELLIST.because(name));
    }
    if (person.id().equals(matter.applicant())) {
      refusals.add(DecisionRefusal.IS_APPLICANT.because(name));
    }
    if (person.id().equals(matter.recommender())) {
      refusals.add(DecisionRefusal.RECOMMENDED.because(name));
    }
    if (matter.evaluators().contains(person.person())) {
      refusals.add(DecisionRefusal.EVALUATED.because(name));
    }
    if (matter.organisation().equals(person.organisation())) {
      refusals.add(DecisionRefusal.SAME_ORGANISATION.because(name));
    }
    return refusals;
  }

  /** What speaks against convening any panel at all (8.4, clause 6). */
  public static List<Refusal> whyNotConvene(Matter matter, boolean convened, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (convened) {
      refusals.add(DecisionRefusal.ALREADY_CONVENED.because());
    }
    if (!matter.hasBody()) {
      refusals.add(DecisionRefusal.NO_BODY.because());
    }
    if (by.is(matter.applicant())
        || by.id().equals(matter.recommender())
        || matter.organisation().equals(by.organisation())) {
      refusals.add(DecisionRefusal.CONVENER_INVOLVED.because());
    }
    return refusals;
  }

  /** What speaks against a panel: its number (P10) and each of its people. */
  public static List<Refusal> whyNotPanel(
      List<Account> people, Matter matter, Headcount headcount) {
    var refusals = new ArrayList<Refusal>();
    int number = people.size();
    if (number < headcount.minimum()) {
      refusals.add(DecisionRefusal.PANEL_TOO_SMALL.because(number, headcount.minimum()));
    } else if (!headcount.admits(number)) {
      refusals.add(DecisionRefusal.PANEL_NOT_ODD.because(number));
    }
    people.forEach(person -> refusals.addAll(whyNotSit(person, matter)));
    return refusals.stream().map(refusal -> refusal.at("members")).toList();
  }

  /** What speaks against a person's voting at all, whatever the vote. */
  public static List<Refusal> whyNotVote(Decision decision, AccountId person) {
    if (!decision.hasSeat(person)) {
      return List.of(DecisionRefusal.NOT_ON_PANEL.because());
    }
    if (decision.isDecided()) {
      return List.of(DecisionRefusal.ALREADY_DECIDED.because());
    }
    return decision.hasVoted(person) ? List.of(DecisionRefusal.ALREADY_VOTED.because()) : List.of();
  }

  /**
   * What speaks against this vote: a denial tells why, and only a grade that certifies is granted.
   */
  public static List<Refusal> whyNotCast(@Nullable Vote vote, String reason, Matter matter) {
    var refusals = new ArrayList<Refusal>();
    if (vote == null) {
      refusals.add(DecisionRefusal.NO_VOTE.because().at("vote"));
    }
    if (vote == Vote.GRANT) {
      refusals.addAll(whyNotGrant(matter));
    }
    if (vote == Vote.DENY && reason.isBlank()) {
      refusals.add(DecisionRefusal.NO_REASON.because().at("reason"));
    }
    int length = reason.codePointCount(0, reason.length());
    if (length > REASON) {
      refusals.add(DecisionRefusal.REASON_TOO_LONG.because(REASON, length).at("reason"));
    }
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
}

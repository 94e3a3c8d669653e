package org.zhiheng.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;

/** Who handles an appeal and how they decide (ISO/IEC 17024, 9.8; P10, P15). */
public final class HearingRules {

  private HearingRules() {}

  /** An active panellist of the body who never touched the case and has no tie to it. */
  public static List<Refusal> whyNotHandle(
      Account account, Candidate candidate, Ties ties, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    if (!account.active() || !account.roles().contains(Role.PANELLIST)) {
      refusals.add(AppealRefusal.NOT_A_PANELLIST.because(account.name()));
    }
    refusals.addAll(ImpartialityRules.whyNot(ties, candidate, on));
    return refusals;
  }

  /**
   * A manager who never touched the case chooses handlers.
   *
   * @param conflicts what ties the one who acts to the case, or what they did in it
   */
  public static List<Refusal> whyNotManage(Actor by, List<Refusal> conflicts) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.MANAGER)) {
      refusals.add(AppealRefusal.NOT_A_MANAGER.because(by.name()));
    }
    refusals.addAll(conflicts);
    return refusals;
  }

  /** As many as a panel has: at least three, and odd, each of them free and no person twice. */
  public static List<Refusal> whyNotChoose(
      List<HandlerChoice> people, Headcount headcount, String despite) {
    var refusals = new ArrayList<Refusal>();
    int number = people.size();
    if (!headcount.admits(number)) {
      refusals.add(
          AppealRefusal.NOT_ENOUGH_HANDLERS.because(headcount.minimum(), number).at("members"));
    }
    Set<PersonId> chosen = new HashSet<>();
    for (HandlerChoice choice : people) {
      choice.whyNot().forEach(refusal -> refusals.add(refusal.at("members")));
      if (!chosen.add(choice.account().person())) {
        refusals.add(AppealRefusal.SAME_PERSON.because(choice.account().name()).at("members"));
      }
      refusals.addAll(whyNotDespite(choice, despite));
    }
    return refusals;
  }

  /** P15: who has not voted is replaced, with a reason, by somebody who is new to the case. */
  public static List<Refusal> whyNotReplace(
      Hearing hearing, AccountId out, HandlerChoice in, String reason, String despite) {
    var refusals = new ArrayList<Refusal>();
    boolean free =
        hearing.handlers().stream()
            .filter(it -> it.account().equals(out))
            .anyMatch(it -> it.isVacant() || (it.handles() && !hearing.hasVoted(out)));
    if (!free) {
      refusals.add(AppealRefusal.SEAT_TAKEN.because().at("out"));
    }
    in.whyNot().forEach(refusal -> refusals.add(refusal.at("in")));
    boolean known =
        hearing.handlers().stream().anyMatch(it -> it.person().equals(in.account().person()));
    if (known) {
      refusals.add(AppealRefusal.SAME_PERSON.because(in.account().name()).at("in"));
    }
    refusals.addAll(AppealRules.whyNotSay(reason, "reason"));
    refusals.addAll(whyNotDespite(in, despite));
    return refusals;
  }

  /** A handler gives the appeal up before voting, and says why. */
  public static List<Refusal> whyNotRecuse(Hearing hearing, Actor by, String reason) {
    var refusals = new ArrayList<>(whyNotHandler(hearing, by));
    if (hearing.hasVoted(by.id())) {
      refusals.add(AppealRefusal.VOTED.because());
    }
    refusals.addAll(AppealRules.whyNotSay(reason, "reason"));
    return refusals;
  }

  /** A handler declares independence and confidentiality, once and for all of it. */
  public static List<Refusal> whyNotDeclare(Hearing hearing, Actor by, boolean all) {
    var refusals = new ArrayList<>(whyNotHandler(hearing, by));
    if (hearing.handler(by.id()).filter(Handler::declared).isPresent()) {
      refusals.add(AppealRefusal.DECLARED.because());
    }
    if (!all) {
      refusals.add(AppealRefusal.NOT_ALL_DECLARED.because().at("declared"));
    }
    return refusals;
  }

  /**
   * The case is laid before handlers who have declared to keep what it tells, as long as nothing
   * ties them to it: a tie that comes later ends it (S9, P9).
   */
  public static List<Refusal> whyNotRead(Appeal appeal, Handler handler, boolean tied) {
    var refusals = new ArrayList<>(AppealRules.whyNotIn(appeal, AppealStage.HEARD));
    if (!handler.declared()) {
      refusals.add(AppealRefusal.NOT_DECLARED.because());
    }
    if (tied) {
      refusals.add(AppealRefusal.TIED.because());
    }
    return refusals;
  }

  /** A side speaks until the last day; handlers are no side. */
  public static List<Refusal> whyNotState(
      Appeal appeal, Hearing hearing, Actor by, LocalDate today) {
    var refusals = new ArrayList<>(AppealRules.whyNotIn(appeal, AppealStage.HEARD));
    boolean staff = by.handlesCases();
    if (!by.is(appeal.appellant()) && (!staff || hearing.isHandler(by.person()))) {
      refusals.add(AppealRefusal.NO_SIDE.because(by.name()));
    }
    if (today.isAfter(hearing.statementsUntil())) {
      refusals.add(AppealRefusal.STATEMENTS_OVER.because(hearing.statementsUntil()));
    }
    return refusals;
  }

  /**
   * A handler who has declared votes once, with a reason, after both sides have spoken or could.
   *
   * @param conflicts what speaks against the handler today: a tie may come to light late
   */
  public static List<Refusal> whyNotVote(
      Appeal appeal, Hearing hearing, Actor by, List<Refusal> conflicts, LocalDate today) {
    var refusals = new ArrayList<>(AppealRules.whyNotIn(appeal, AppealStage.HEARD));
    refusals.addAll(whyNotHandler(hearing, by));
    if (!refusals.isEmpty()) {
      return refusals;
    }
    if (hearing.handler(by.id()).filter(Handler::declared).isEmpty()) {
      refusals.add(AppealRefusal.NOT_DECLARED.because());
    }
    if (hearing.hasVoted(by.id())) {
      refusals.add(AppealRefusal.VOTED.because());
    }
    boolean bothHeard = hearing.heard(Side.APPELLANT) && hearing.heard(Side.BODY);
    if (!bothHeard && !today.isAfter(hearing.statementsUntil())) {
      refusals.add(AppealRefusal.STILL_HEARD.because(hearing.statementsUntil()));
    }
    refusals.addAll(conflicts);
    return refusals;
  }

  /** What the vote says, and why. */
  public static List<Refusal> whyNotCast(@Nullable AppealOutcome vote, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (vote == null) {
      refusals.add(AppealRefusal.NO_VOTE.because().at("vote"));
    }
    refusals.addAll(AppealRules.whyNotSay(reason, "reason"));
    return refusals;
  }

  /** What would be decided by a vote that is cast now. */
  static Optional<AppealOutcome> settledBy(Hearing hearing, AppealVote vote) {
    var votes = new ArrayList<>(hearing.votes());
    votes.add(vote);
    return new Hearing(
            hearing.seats(),
            hearing.statementsUntil(),
            hearing.handlers(),
            hearing.statements(),
            votes)
        .majority();
  }

  private static List<Refusal> whyNotHandler(Hearing hearing, Actor by) {
    return hearing.handler(by.id()).isPresent()
        ? List.of()
        : List.of(AppealRefusal.NOT_A_HANDLER.because(by.name()));
  }

  private static List<Refusal> whyNotDespite(HandlerChoice choice, String despite) {
    return choice.keptOff() && Folding.saysNothing(despite)
        ? List.of(Conflict.ASKED_TO_KEEP_OFF.because(choice.account().name()).at("despite"))
        : List.of();
  }
}

package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;

/** Who may sit on a panel, who puts it together, and how seats change hands (8.4, P10, P15). */
public final class PanelRules {

  private PanelRules() {}

  /** An active panellist of the body without a tie to the case, now and at each ballot. */
  public static List<Refusal> whyNotSit(
      Account account, Candidate candidate, Ties ties, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    if (!account.active() || !account.roles().contains(Role.PANELLIST)) {
      refusals.add(DecisionRefusal.NOT_A_PANELLIST.because(account.name()));
    }
    refusals.addAll(ImpartialityRules.whyNot(ties, candidate, on));
    return refusals;
  }

  /** The panel is for a manager without a tie to the case either. */
  public static List<Refusal> whyNotManage(
      Account account, Candidate candidate, Ties ties, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    if (!account.active() || !account.roles().contains(Role.MANAGER)) {
      refusals.add(DecisionRefusal.NOT_A_MANAGER.because(account.name()));
    }
    refusals.addAll(ImpartialityRules.whyNot(ties, candidate, on));
    return refusals;
  }

  /**
   * What speaks against convening any panel at all (8.4, clause 6); names that no certificate could
   * show are corrected first.
   *
   * @param open what is to be settled first (P15)
   * @param unprinted what keeps the names from being printed
   */
  public static List<Refusal> whyNotConvene(
      Matter matter, boolean convened, List<Refusal> open, List<Refusal> unprinted) {
    var refusals = new ArrayList<Refusal>();
    if (convened) {
      refusals.add(DecisionRefusal.ALREADY_CONVENED.because());
    }
    refusals.addAll(open);
    if (!matter.hasBody()) {
      refusals.add(DecisionRefusal.NO_BODY.because());
    }
    if (matter.certifies()) {
      refusals.addAll(unprinted);
    }
    return refusals;
  }

  /**
   * What speaks against a panel: its number (P10, P16), each of its people, and one person twice.
   *
   * @param despite why somebody sits whom the applicant asked to keep off; blank for no reason
   */
  public static List<Refusal> whyNotPanel(
      List<PanelChoice> people, Headcount headcount, String despite) {
    var refusals = new ArrayList<Refusal>();
    int number = people.size();
    if (number < headcount.minimum()) {
      refusals.add(DecisionRefusal.PANEL_TOO_SMALL.because(number, headcount.minimum()));
    } else if (!headcount.admits(number)) {
      refusals.add(DecisionRefusal.PANEL_NOT_ODD.because(number));
    }
    Set<PersonId> seated = new HashSet<>();
    for (PanelChoice choice : people) {
      refusals.addAll(choice.whyNot());
      if (!seated.add(choice.account().person())) {
        refusals.add(DecisionRefusal.SAME_PERSON.because(choice.account().name()));
      }
    }
    List<Refusal> shown = refusals.stream().map(refusal -> refusal.at("members")).toList();
    return and(
        shown, people.stream().flatMap(one -> whyNotDespite(one, despite).stream()).toList());
  }

  /** P15: who has not voted on the present edition is replaced, with a reason, by somebody new. */
  public static List<Refusal> whyNotReplace(
      Decision decision, AccountId out, PanelChoice in, String reason, String despite) {
    var refusals = new ArrayList<Refusal>(whyNotLeave(decision, out, reason));
    in.whyNot().forEach(refusal -> refusals.add(refusal.at("in")));
    if (decision.knows(in.account().person())) {
      refusals.add(DecisionRefusal.WAS_ON_PANEL.because(in.account().name()).at("in"));
    }
    refusals.addAll(whyNotDespite(in, despite));
    return refusals;
  }

  /** P15: a panellist gives up the seat before voting, and says why. */
  public static List<Refusal> whyNotRecuse(Decision decision, AccountId account, String reason) {
    return decision.hasSeat(account)
        ? whyNotLeave(decision, account, reason)
        : List.of(DecisionRefusal.NOT_ON_PANEL.because());
  }

  /** Whether a seat may change hands; one that was given up already waits for somebody. */
  static List<Refusal> whyNotLeave(Decision decision, AccountId out, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (!decision.stage().isOpen()) {
      refusals.addAll(DecisionRules.whyNotOpen(decision));
    }
    Optional<Panellist> seat =
        decision.panellist(out).filter(panellist -> panellist.sits() || panellist.isVacant());
    if (seat.isEmpty()) {
      refusals.add(DecisionRefusal.NO_SUCH_SEAT.because().at("out"));
    }
    seat.filter(panellist -> ballotStays(decision, panellist))
        .map(panellist -> DecisionRefusal.BALLOT_STAYS.because(panellist.name()).at("out"))
        .ifPresent(refusals::add);
    refusals.addAll(DecisionRules.whyNotReason(reason));
    return refusals;
  }

  /** Whether somebody may give up the own seat. */
  public static boolean mayRecuse(Decision decision, AccountId account) {
    return decision
        .panellist(account)
        .filter(one -> one.sits() && mayLeave(decision, one))
        .isPresent();
  }

  /** Whether somebody's seat may be taken by somebody else. */
  static boolean mayLeave(Decision decision, Panellist panellist) {
    return decision.stage().isOpen()
        && (panellist.isVacant() || (panellist.sits() && !ballotStays(decision, panellist)));
  }

  /** A panellist who has cast a ballot in the current vote cannot leave it. */
  private static boolean ballotStays(Decision decision, Panellist panellist) {
    return panellist.sits() && panellist.hasVoted() && decision.stage() == DecisionStage.CONVENED;
  }

  private static List<Refusal> whyNotDespite(PanelChoice choice, String despite) {
    return choice.keptOff() && Folding.saysNothing(despite)
        ? List.of(Conflict.ASKED_TO_KEEP_OFF.because(choice.account().name()).at("despite"))
        : List.of();
  }

  private static List<Refusal> and(List<Refusal> some, List<Refusal> others) {
    var both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }
}

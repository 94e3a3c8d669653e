package org.zhiheng.evaluation.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Headcount;

/** Who may evaluate a case, and what makes a team (8.3, P9). */
public final class TeamRules {

  private TeamRules() {}

  /** What speaks against one person in the team of a case, on a day. */
  public static List<Refusal> whyNot(Nominee nominee, Ties ties, LocalDate on) {
    var refusals = new ArrayList<>(ImpartialityRules.whyNot(ties, nominee.candidate(), on));
    String name = nominee.candidate().name();
    RosterEntry entry = nominee.entry();
    if (entry == null) {
      refusals.add(EvaluationRefusal.NOT_ON_ROSTER.because(name));
    } else if (!entry.qualifiedOn(on)) {
      refusals.add(EvaluationRefusal.NOT_QUALIFIED.because(name, entry.qualifiedUntil()));
    }
    return refusals;
  }

  /** What speaks against a team: its size, its leader and each of its people. */
  public static List<Refusal> whyNot(
      List<Nominee> team, AccountId leader, Ties ties, Headcount headcount, LocalDate on) {
    var refusals = new ArrayList<Refusal>();
    int people = team.size();
    if (people < headcount.minimum()) {
      refusals.add(EvaluationRefusal.TEAM_TOO_SMALL.because(people, headcount.minimum()));
    } else if (!headcount.admits(people)) {
      refusals.add(EvaluationRefusal.TEAM_NOT_ODD.because(people));
    }
    if (team.stream().noneMatch(nominee -> nominee.account().equals(leader))) {
      refusals.add(EvaluationRefusal.NO_LEADER.because());
    }
    if (team.stream().map(nominee -> nominee.candidate().person()).distinct().count() < people) {
      refusals.add(EvaluationRefusal.SAME_PERSON_TWICE.because());
    }
    team.forEach(nominee -> refusals.addAll(whyNot(nominee, ties, on)));
    return refusals;
  }

  /**
   * Whom the applicant asks to keep off is appointed with a written reason only.
   *
   * @param weighed why the person is appointed all the same
   */
  public static List<Refusal> whyNotUnweighed(List<Nominee> people, Ties ties, String weighed) {
    return people.stream()
        .filter(nominee -> Folding.saysNothing(weighed))
        .filter(nominee -> ImpartialityRules.askedToKeepOff(ties, nominee.candidate()))
        .map(
            nominee -> Conflict.ASKED_TO_KEEP_OFF.because(nominee.candidate().name()).at("weighed"))
        .toList();
  }
}

package org.zhiheng.evaluation.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.APPLICANT;
import static org.zhiheng.evaluation.Teams.CODE;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.RECOMMENDER;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.TODAY;
import static org.zhiheng.evaluation.Teams.entry;
import static org.zhiheng.evaluation.Teams.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;

class TeamRulesTests {

  private static final Ties TIES =
      new Ties(
          person(APPLICANT),
          "测试甲",
          List.of(new Belonging(CODE, "演示一号公司", null)),
          Set.of(person(RECOMMENDER)),
          List.of("演示培训中心"),
          "请不要指派测试戊，曾有纠纷",
          Set.of());

  @Test
  void clause_8_3_somebody_qualified_and_without_ties_may_evaluate() {
    assertThat(whyNot(nominee(LEADER, "测试己"))).isEmpty();
  }

  @Test
  void clause_8_3_who_is_not_on_the_roster_may_not() {
    var nominee = new Nominee(LEADER, candidate(LEADER, "测试己"), null);
    assertThat(whyNot(nominee)).containsExactly(EvaluationRefusal.NOT_ON_ROSTER);
  }

  @Test
  void clause_8_3_a_qualification_that_ended_yesterday_does_not_do() {
    RosterEntry over = entry(LEADER, null, TODAY.minusDays(1));
    assertThat(whyNot(new Nominee(LEADER, candidate(LEADER, "测试己"), over)))
        .containsExactly(EvaluationRefusal.NOT_QUALIFIED);
  }

  @Test
  void clause_8_3_whoever_is_tied_to_the_case_does_not_evaluate() {
    assertThat(whyNot(nominee(APPLICANT, "测试甲"))).containsExactly(Conflict.IS_APPLICANT);
    assertThat(whyNot(nominee(RECOMMENDER, "测试乙"))).containsExactly(Conflict.RECOMMENDED);
    assertThat(whyNot(nominee(LEADER, "测试己", new Belonging(CODE, "别名", null))))
        .containsExactly(Conflict.SAME_ORGANISATION);
    assertThat(whyNot(nominee(LEADER, "测试己", new Belonging(null, "演示培训中心", null))))
        .containsExactly(Conflict.TRAINED);
  }

  @Test
  void who_evaluated_a_case_does_not_come_back() {
    Ties handled = TIES.handledBy(Set.of(person(LEADER)));
    assertThat(TeamRules.whyNot(nominee(LEADER, "测试己"), handled, TODAY))
        .extracting(Refusal::reason)
        .containsExactly(Conflict.HANDLED);
  }

  @Test
  void whom_the_applicant_asks_to_keep_off_is_taken_with_a_written_reason_only() {
    List<Nominee> named = List.of(nominee(LEADER, "测试戊"));
    assertThat(whyNot(named.getFirst())).isEmpty();
    assertThat(TeamRules.whyNotUnweighed(named, TIES, "..."))
        .extracting(Refusal::reason)
        .containsExactly(Conflict.ASKED_TO_KEEP_OFF);
    assertThat(TeamRules.whyNotUnweighed(named, TIES, "纠纷与本案无关")).isEmpty();
    assertThat(TeamRules.whyNotUnweighed(List.of(nominee(LEADER, "测试己")), TIES, "")).isEmpty();
  }

  @Test
  void p9_a_team_is_a_leader_and_at_least_two_more_and_odd() {
    assertThat(whyNot(2)).containsExactly(EvaluationRefusal.TEAM_TOO_SMALL);
    assertThat(whyNot(3)).isEmpty();
    assertThat(whyNot(4)).containsExactly(EvaluationRefusal.TEAM_NOT_ODD);
    assertThat(whyNot(5)).isEmpty();
  }

  @Test
  void p9_the_leader_is_one_of_the_team() {
    assertThat(reasons(TeamRules.whyNot(team(3), APPLICANT, TIES, SCHEME.team(), TODAY)))
        .containsExactly(EvaluationRefusal.NO_LEADER);
  }

  @Test
  void p9_two_accounts_of_one_person_are_one_member() {
    List<Nominee> team = team(3);
    AccountId second = AccountId.next();
    Candidate same = team.getFirst().candidate();
    team.set(2, new Nominee(second, same, entry(second, null, TODAY)));
    AccountId leader = team.getFirst().account();
    assertThat(reasons(TeamRules.whyNot(team, leader, TIES, SCHEME.team(), TODAY)))
        .containsExactly(EvaluationRefusal.SAME_PERSON_TWICE);
  }

  private static List<Refusal.Reason> whyNot(Nominee nominee) {
    return reasons(TeamRules.whyNot(nominee, TIES, TODAY));
  }

  private static List<Refusal.Reason> whyNot(int people) {
    List<Nominee> team = team(people);
    AccountId leader = team.getFirst().account();
    return reasons(TeamRules.whyNot(team, leader, TIES, SCHEME.team(), TODAY));
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }

  private static List<Nominee> team(int people) {
    var team = new ArrayList<Nominee>();
    for (int i = 0; i < people; i++) {
      team.add(nominee(AccountId.next(), "测试" + i));
    }
    return team;
  }

  private static Nominee nominee(AccountId account, String name, Belonging... belongings) {
    return new Nominee(account, candidate(account, name, belongings), entry(account, null, TODAY));
  }

  private static Candidate candidate(AccountId account, String name, Belonging... belongings) {
    return new Candidate(person(account), name, List.of(belongings));
  }
}

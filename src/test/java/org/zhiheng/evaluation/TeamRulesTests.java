package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.APPLICANT;
import static org.zhiheng.evaluation.Teams.CODE;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.TODAY;
import static org.zhiheng.evaluation.Teams.entry;
import static org.zhiheng.evaluation.Teams.person;
import static org.zhiheng.evaluation.Teams.reasons;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;

class TeamRulesTests {

  private static final AccountId RECOMMENDER = AccountId.next();
  private static final Subject SUBJECT =
      new Subject(APPLICANT, CODE, RECOMMENDER, List.of("演示 一号公司", "演示二号　公司"), "请不要指派测试戊，曾有纠纷");
  private static final Subject CLEAN = new Subject(APPLICANT, CODE, null, List.of(), "");

  @Test
  void clause_8_3_somebody_qualified_and_without_ties_may_evaluate() {
    assertThat(
            whyNot(new Candidate(LEADER, person(LEADER), entry(LEADER, null, TODAY), false), CLEAN))
        .isEmpty();
  }

  @Test
  void clause_8_3_who_is_not_on_the_roster_may_not() {
    assertThat(whyNot(new Candidate(LEADER, person(LEADER), null, false), CLEAN))
        .containsExactly(EvaluationRefusal.NOT_ON_ROSTER);
  }

  @Test
  void clause_8_3_a_qualification_that_ended_yesterday_does_not_do() {
    var candidate =
        new Candidate(LEADER, person(LEADER), entry(LEADER, null, TODAY.minusDays(1)), false);
    assertThat(whyNot(candidate, CLEAN)).containsExactly(EvaluationRefusal.NOT_QUALIFIED);
  }

  @Test
  void clause_8_3_neither_applicant_nor_recommender_evaluates() {
    assertThat(
            whyNot(
                new Candidate(APPLICANT, person(APPLICANT), entry(APPLICANT, null, TODAY), false),
                CLEAN))
        .containsExactly(EvaluationRefusal.IS_APPLICANT);
    var recommender =
        new Candidate(RECOMMENDER, person(RECOMMENDER), entry(RECOMMENDER, null, TODAY), false);
    assertThat(whyNot(recommender, SUBJECT)).contains(EvaluationRefusal.IS_RECOMMENDER);
  }

  @Test
  void clause_8_3_nobody_of_the_same_organisation_evaluates() {
    assertThat(
            whyNot(new Candidate(LEADER, person(LEADER), entry(LEADER, CODE, TODAY), false), CLEAN))
        .containsExactly(EvaluationRefusal.SAME_ORGANISATION);
  }

  @Test
  void clause_8_3_nobody_of_a_former_employer_evaluates_however_its_name_is_spaced() {
    assertThat(
            whyNot(
                new Candidate(LEADER, person(LEADER), entry(LEADER, null, TODAY), false), SUBJECT))
        .containsExactly(EvaluationRefusal.FORMER_EMPLOYER);
  }

  @Test
  void who_left_the_team_of_a_case_does_not_come_back() {
    assertThat(
            whyNot(new Candidate(LEADER, person(LEADER), entry(LEADER, null, TODAY), true), CLEAN))
        .containsExactly(EvaluationRefusal.WAS_IN_TEAM);
  }

  @Test
  void the_wish_whom_to_keep_off_is_a_warning_and_no_refusal() {
    assertThat(TeamRules.askedToKeepOff(entry(LEADER, null, TODAY), SUBJECT)).isTrue();
    assertThat(TeamRules.askedToKeepOff(entry(LEADER, null, TODAY), CLEAN)).isFalse();
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
    assertThat(reasons(TeamRules.whyNot(team(3), APPLICANT, CLEAN, SCHEME.team(), TODAY)))
        .containsExactly(EvaluationRefusal.NO_LEADER);
  }

  private static List<EvaluationRefusal> whyNot(Candidate candidate, Subject subject) {
    return reasons(TeamRules.whyNot(candidate, subject, TODAY));
  }

  private static List<EvaluationRefusal> whyNot(int people) {
    List<Candidate> team = team(people);
    AccountId leader = team.getFirst().account();
    return reasons(TeamRules.whyNot(team, leader, CLEAN, SCHEME.team(), TODAY));
  }

  private static List<Candidate> team(int people) {
    var team = new ArrayList<Candidate>();
    for (int i = 0; i < people; i++) {
      AccountId account = AccountId.next();
      team.add(new Candidate(account, person(account), entry(account, null, TODAY), false));
    }
    return team;
  }
}

package org.zhiheng.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.evaluation.Cases.reasons;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.evaluation.Cases;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** A case goes back: the report gets its next edition, or others evaluate once more. */
@ServerTest
class RoundTests {

  @Autowired private ListableBeanFactory beans;
  @Autowired private Evaluations evaluations;
  @Autowired private Reports reports;
  @Autowired private SignedReports signed;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void clause_8_4_what_the_panel_sends_back_gets_its_next_edition_and_both_stay() {
    Cases one = signed(new Cases(beans));
    Actor panellist = one.account("演示决定员", null, Role.PANELLIST).actor();
    assertThat(reasons(() -> reports.reopen(one.id, " ", panellist)))
        .containsExactly(EvaluationRefusal.NO_QUESTIONS);
    assertThat(reasons(() -> reports.reopen(one.id, "为何", one.actor(1))))
        .containsExactly(EvaluationRefusal.NOT_OUTSIDE);
    assertThat(reasons(() -> reports.reopen(one.id, "为何", one.applicant)))
        .containsExactly(EvaluationRefusal.NOT_OUTSIDE);

    reports.reopen(one.id, "7.4.3 的依据是什么？", panellist);

    assertThat(evaluations.findTrusted(one.id).stage()).isEqualTo(EvaluationStage.REPORTING);
    assertThat(reports.findTrusted(one.id).edition()).isEqualTo(1);
    assertThat(reasons(() -> reports.reopen(one.id, "为何", panellist)))
        .containsExactly(EvaluationRefusal.WRONG_STAGE);
    Actor leader = one.actor(0);
    ReportDraft draft = reports.draft(one.id, leader);
    assertThat(draft.summary()).isEqualTo("结论");
    assertThat(reports.questions(one.id, leader)).isEqualTo("7.4.3 的依据是什么？");
    reports.save(one.id, draft, leader);
    reports.sign(one.id, reports.draft(one.id, leader).version(), leader);

    // behind the wall of rows who acts is told with the transaction
    var editions = new ArrayList<Report>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            reading -> {
              editions.addAll(signed.all(evaluations.findTrusted(one.id)));
            });
    assertThat(editions).extracting(Report::edition).containsExactly(1, 2);
    assertThatThrownBy(
            () ->
                jdbc.sql("update evaluation.report set summary = '' where case_id = ?")
                    .param(one.id.value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_new_round_waits_for_other_people_and_what_was_signed_before_stays() {
    Cases one = signed(new Cases(beans));
    assertThat(reasons(() -> evaluations.newRound(one.id, "", one.manager.id())))
        .containsExactly(EvaluationRefusal.NO_REASON);

    evaluations.newRound(one.id, "申诉成立", one.manager.id());

    assertThat(evaluations.trustedOfCase(one.id)).isEmpty();
    Actor first = one.actor(3);
    Actor second = one.assessor("演示评价员4").actor();
    Actor third = one.assessor("演示评价员5").actor();
    assertThat(
            reasons(
                () ->
                    evaluations.appoint(
                        one.id,
                        first.id(),
                        Set.of(first.id(), second.id(), one.actor(1).id()),
                        one.manager)))
        .containsExactly(Conflict.HANDLED);
    evaluations.appoint(
        one.id, first.id(), Set.of(first.id(), second.id(), third.id()), one.manager);

    assertThat(evaluations.findTrusted(one.id).round()).isEqualTo(2);
    assertThat(evaluations.evaluators(one.id)).hasSize(6).contains(one.actor(0).person());
    assertThat(
            jdbc.sql("select count(*) from evaluation.report where case_id = ? and round = 1")
                .param(one.id.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private Cases signed(Cases one) {
    one.reporting();
    var draft = ReportRulesTests.report(clock.today(), null, "");
    reports.save(one.id, draft, one.actor(0));
    reports.sign(one.id, 1, one.actor(0));
    return one;
  }
}

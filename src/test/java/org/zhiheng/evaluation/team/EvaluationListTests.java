package org.zhiheng.evaluation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.evaluation.Cases;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;

/** The list of evaluations is read page by page, whoever reads it. */
@ServerTest
class EvaluationListTests {

  @Autowired private ListableBeanFactory beans;
  @Autowired private Evaluations evaluations;
  @LocalServerPort private int port;

  @Test
  void stage_and_words_narrow_the_list_and_each_reader_finds_only_what_they_may_see() {
    Cases one = new Cases(beans).scoring();
    String number = evaluations.findTrusted(one.id).number();

    for (Actor reader : List.of(one.manager, one.actor(0))) {
      assertThat(found(EvaluationStage.SCORING, number, reader)).containsExactly(one.id);
      assertThat(found(null, number + " 测试甲", reader)).containsExactly(one.id);
      assertThat(found(EvaluationStage.REPORTED, number, reader)).isEmpty();
      assertThat(found(null, number + " 测试乙", reader)).isEmpty();
    }
    assertThat(found(null, number, one.actor(3))).isEmpty();
    assertThat(
            new Browser(port)
                .signIn(
                    beans.getBean(Accounts.class).find(one.manager.id()).login(), Cases.PASSWORD)
                .get("/evaluation?q=" + number)
                .body())
        .contains(number, "演示评价员0");
  }

  @Test
  void C10_the_page_of_a_team_says_what_kind_of_application_it_is() {
    Cases one = new Cases(beans).scoring();
    String login = beans.getBean(Accounts.class).find(one.actor(0).id()).login();

    assertThat(new Browser(port).signIn(login, Cases.PASSWORD).get("/evaluation/" + one.id).body())
        .contains("申请类别：初次申请");
  }

  @Test
  void a_page_begins_behind_the_row_that_its_address_names() {
    Cases one = new Cases(beans).scoring();
    Cases two = new Cases(beans).scoring();
    for (EvaluationStage stage : new EvaluationStage[] {null, EvaluationStage.SCORING}) {
      for (Cases each : List.of(one, two)) {
        String before = place(each.id, each.id.value().getLeastSignificantBits() - 1);
        List<EvaluationLine> rows =
            evaluations.list(new EvaluationQuery(stage, "", before), one.manager).rows();
        assertThat(rows.getFirst().id()).isEqualTo(each.id);
        String at = place(each.id, each.id.value().getLeastSignificantBits());
        assertThat(evaluations.list(new EvaluationQuery(stage, "", at), one.manager).rows())
            .extracting(EvaluationLine::id)
            .doesNotContain(each.id);
      }
    }
  }

  private String place(CaseId id, long lower) {
    var uuid = new UUID(id.value().getMostSignificantBits(), lower);
    return new EvaluationMark(false, evaluations.findTrusted(id).dueOn(), uuid).toString();
  }

  @Test
  void a_place_that_an_address_made_up_leads_to_the_first_page() {
    var mark = new EvaluationMark(true, LocalDate.of(2026, 3, 2), UUID.randomUUID());
    assertThat(EvaluationMark.parse(mark.toString())).contains(mark);
    for (String made :
        new String[] {
          null,
          "",
          "x",
          "true_2026-13-01_x",
          "true_2026-03-02_x",
          "true_+9999999-01-01_" + mark.id()
        }) {
      assertThat(EvaluationMark.parse(made)).isEqualTo(Optional.empty());
    }
  }

  private List<CaseId> found(EvaluationStage stage, String words, Actor reader) {
    return evaluations.list(new EvaluationQuery(stage, words, null), reader).rows().stream()
        .map(EvaluationLine::id)
        .toList();
  }
}

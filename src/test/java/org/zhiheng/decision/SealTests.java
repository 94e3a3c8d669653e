package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.doctor.Doctor;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Sha256;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Unwalled;

/** 8.4: the panel votes on a sealed file, and a change to any part of it is named. */
@ServerTest
class SealTests {

  @Autowired private ReportedCases cases;
  @Autowired private Decisions decisions;
  @Autowired private FileSeals seals;
  @Autowired private Panels panels;
  @Autowired private Proposals proposals;
  @Autowired private Applications applications;
  @Autowired private SealExamination examination;
  @Autowired private Doctor doctor;
  @Autowired private DataSource database;

  private Account manager;

  @BeforeEach
  void people() {
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
  }

  @Test
  void clause8_4_theFileIsSealedBeforeTheVoteAndEachBallotSaysOnWhichHash() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);

    FileSeal seal = look(id).seal();
    assertThat(seal.number()).isEqualTo(1);
    assertThat(seal.hash()).isEqualTo(Sha256.of(seal.manifest().text()));
    assertThat(seal.manifest().parts().keySet())
        .contains(
            "facts.json",
            "self-evaluation.json",
            "evidence.json",
            "sheets/1.json",
            "sheets/2.json",
            "sheets/3.json",
            "agreed.json",
            "findings.json",
            "final.json",
            "report.json",
            "scheme/" + decisions.findTrusted(id).heading().schemeId() + ".yaml")
        .anyMatch(name -> name.startsWith("evidence/"));
    assertThat(look(id).broken()).isEmpty();

    decisions.vote(id, 1, Vote.GRANT, "", panel.get(0).actor());
    decisions.vote(id, 1, Vote.GRANT, "", panel.get(1).actor());
    assertThat(decisions.findTrusted(id).poll().ballots())
        .extracting(Ballot::seal)
        .containsOnly(seal.hash());
    assertThat(look(id).broken()).as("the decision is not covered").isEmpty();
    Invariants.check(database);
  }

  @Test
  void clause8_4_eachEditionOfTheReportIsSealedAnewAndNobodyVotesOnTheOldOne() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    List<Account> panel = convened(id);
    String first = look(id).seal().hash();
    decisions.vote(id, 1, Vote.SEND_BACK, "请说明 7.3 的证据", panel.get(0).actor());
    decisions.vote(id, 1, Vote.SEND_BACK, "请说明 7.3 的证据", panel.get(1).actor());
    cases.signAgain(id, reported.team().getFirst());

    SealLook look = look(id);
    assertThat(look.seal().number()).isEqualTo(2);
    assertThat(look.seal().edition()).isEqualTo(2);
    assertThat(look.seal().hash()).isNotEqualTo(first);
    assertThat(look.seal().manifest().differences(look.earlier().getFirst().manifest().parts()))
        .containsExactly("report.json");
    assertThat(look.broken()).isEmpty();
    assertThatThrownBy(() -> decisions.vote(id, 1, Vote.GRANT, "", panel.get(2).actor()))
        .isInstanceOf(Stale.class);
  }

  @Test
  void p17_whatTwoPeoplePutRightIsSealedAnewAndTheBallotsCastStay() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    String before = look(id).seal().hash();
    decisions.vote(id, 1, Vote.GRANT, "", panel.get(0).actor());
    Account officer = cases.account("演示受理员", Role.OFFICER);
    UUID proposal =
        proposals.proposeCorrection(
            id,
            applications.findTrusted(id).version(),
            CorrectableFact.SCHOOL,
            "演示第二大学",
            "与证件核对",
            officer.actor());
    proposals.confirm(id, proposal, officerTwo());

    assertThat(
            look(id)
                .seal()
                .manifest()
                .differences(look(id).earlier().getFirst().manifest().parts()))
        .containsExactly("facts.json");
    assertThat(look(id).broken()).isEmpty();
    assertThatThrownBy(() -> decisions.vote(id, 1, Vote.GRANT, "", panel.get(1).actor()))
        .isInstanceOf(Stale.class);
    decisions.vote(id, 2, Vote.GRANT, "", panel.get(1).actor());
    assertThat(decisions.findTrusted(id).poll().ballots())
        .extracting(Ballot::seal)
        .containsExactly(before, look(id).seal().hash());
    Invariants.check(database);
  }

  /** The guards of the tables are taken off, as somebody might who owns the database. */
  @ParameterizedTest
  @CsvSource({
    "facts.json, application.snapshot, content",
    "self-evaluation.json, application.self_evaluation, text",
    "evidence.json, application.evidence, title",
    "sheets/1.json sheets/2.json sheets/3.json, evaluation.sheet_row, strengths",
    "agreed.json, evaluation.consensus_row, reason",
    "agreed.json final.json, evaluation.consensus_row, coefficient",
    "report.json, evaluation.report, summary",
    "evidence, document.document, sha256"
  })
  void clause8_4_aPartThatChangedBreaksTheSealAndIsNamed(
      String parts, String table, String column) {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    change(id, table, column, true);
    try {
      String[] named =
          parts.equals("evidence")
              ? look(id).seal().manifest().parts().keySet().stream()
                  .filter(name -> name.startsWith("evidence/"))
                  .toArray(String[]::new)
              : parts.split(" ", -1);

      assertThat(look(id).broken()).containsExactly(named);
      assertRefused(
          () -> decisions.vote(id, 1, Vote.GRANT, "", panel.get(0).actor()),
          DecisionRefusal.SEAL_BROKEN);
      assertThat(examination.examine())
          .filteredOn(broken -> broken.startsWith(id.toString()))
          .containsExactly(Stream.of(named).map(name -> id + " 1 " + name).toArray(String[]::new));
    } finally {
      change(id, table, column, false);
    }
    assertThat(look(id).broken()).isEmpty();
    decisions.vote(id, 1, Vote.GRANT, "", panel.get(0).actor());
  }

  @Test
  void aManifestThatChangedOrFactsThatAreGoneDoNotEndTheExamination() {
    CaseId changed = cases.reported("测试甲", "1").id();
    convened(changed);
    CaseId gone = cases.reported("测试甲", "1").id();
    convened(gone);
    owner("decision.file_seal", "sealed(manifest || ' ')", changed);
    owner("application.snapshot", "taken_at = taken_at + interval '1 year'", gone);
    try {
      assertThat(examination.examine())
          .contains(changed + " 1 report.json", changed + " 1 agreed.json", gone + " 1 facts.json");
    } finally {
      owner("decision.file_seal", "sealed(rtrim(manifest))", changed);
      owner("application.snapshot", "taken_at = taken_at - interval '1 year'", gone);
    }
    assertThat(examination.examine())
        .noneMatch(it -> it.startsWith(changed.toString()) || it.startsWith(gone.toString()));
  }

  @Test
  void clause8_4_aManagerClosesNoVoteOnABrokenSeal() {
    CaseId id = cases.reported("测试甲", "1").id();
    List<Account> panel = convened(id);
    decisions.vote(id, 1, Vote.DENY, "材料不足", panel.get(0).actor());
    decisions.vote(id, 1, Vote.GRANT, "", panel.get(1).actor());
    panels.recuse(id, "生病", panel.get(2).actor());
    change(id, "evaluation.report", "summary", true);
    try {
      assertRefused(
          () -> decisions.close(id, "无人可补", manager.actor()), DecisionRefusal.SEAL_BROKEN);
      assertThat(doctor.examine())
          .filteredOn(breach -> breach.code().equals("decision.holds.seals"))
          .singleElement()
          .satisfies(breach -> assertThat(breach.examples()).contains(id + " 1 report.json"));
    } finally {
      change(id, "evaluation.report", "summary", false);
    }
    decisions.close(id, "无人可补", manager.actor());
  }

  @Test
  void onlyWhoReadsTheDecisionReadsItsSeal() {
    Reported reported = cases.reported("测试甲", "1");
    CaseId id = reported.id();
    assertThatThrownBy(() -> look(id)).as("no panel").isInstanceOf(NotFound.class);
    List<Account> panel = convened(id);
    assertThat(seals.look(id, panel.get(0).actor()).broken()).isEmpty();
    assertThatThrownBy(() -> seals.look(id, reported.applicant().actor()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> seals.look(id, reported.team().getFirst()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseKeepsEachSeal() {
    CaseId id = cases.reported("测试甲", "1").id();
    convened(id);
    breaks("update decision.file_seal set manifest = '' where case_id = ?", id);
    breaks("delete from decision.file_seal where case_id = ?", id);
    breaks(
        """
        insert into decision.file_seal
          (case_id, round, edition, number, manifest, hash, sealed_by, sealed_at)
        select case_id, round, edition, 3, 'x', encode(sha256('x'), 'hex'), sealed_by, sealed_at
        from decision.file_seal where case_id = ?
        """,
        id);
  }

  private void breaks(String sql, CaseId id) {
    assertThatThrownBy(() -> Unwalled.jdbc(database).sql(sql).param(id.value()).update())
        .isInstanceOf(DataAccessException.class);
  }

  private Actor officerTwo() {
    return cases.account("演示受理员二", Role.OFFICER).actor();
  }

  /** Changes a column in every row of a case, or takes the change back. */
  private void change(CaseId id, String table, String column, boolean there) {
    String value =
        switch (column) {
          case "content" ->
              "jsonb_set(content, '{person,school}', to_jsonb(%s))"
                  .formatted(text("(content #>> '{person,school}')", there));
          case "coefficient" -> there ? "coefficient / 2" : "coefficient * 2";
          case "sha256" -> "translate(sha256, '0123456789abcdef', '1032547698badcfe')";
          default -> text(column, there);
        };
    String rows =
        table.equals("document.document")
            ? "id in (select document from application.evidence where case_id = ?)"
            : "case_id = ?";
    owner(table, column + " = " + value + " where " + rows, id);
  }

  /** Sets something in the rows of a case, as the owner of the tables can. */
  private void owner(String table, String set, CaseId id) {
    String what =
        set.startsWith("sealed(")
            ? set.replaceFirst(
                "sealed\\((.*)\\)$",
                "manifest = $1, hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')")
            : set;
    String where = what.contains(" where ") ? "" : " where case_id = ?";
    DataSource owned = Unwalled.of(database);
    new TransactionTemplate(new JdbcTransactionManager(owned))
        .executeWithoutResult(
            _ -> {
              JdbcClient jdbc = JdbcClient.create(owned);
              jdbc.sql("alter table " + table + " disable trigger user").update();
              String sql = "update " + table + " set " + what + where;
              assertThat(jdbc.sql(sql).param(id.value()).update()).isPositive();
              jdbc.sql("alter table " + table + " enable trigger user").update();
            });
  }

  private static String text(String column, boolean there) {
    return there ? "%s || 'x'".formatted(column) : "left(%s, -1)".formatted(column);
  }

  private SealLook look(CaseId id) {
    return seals.look(id, manager.actor());
  }

  private List<Account> convened(CaseId id) {
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    return panel;
  }
}

package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.Declaration;
import org.zhiheng.document.Samples;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.identity.Account;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;

/** The whole line in a browser: from an empty file to a certificate that anybody can check. */
@Tag("journey")
@ServerTest
class OneCaseTests {

  @TempDir private Path folder;
  @LocalServerPort private int port;

  @RegisterExtension private static final Chromium browser = new Chromium();

  private final People people;
  private final Schemes schemes;
  private final Texts texts;
  private final DataSource database;
  private final Jobs jobs;
  private final TestClock clock;

  @Autowired
  OneCaseTests(
      People people,
      Schemes schemes,
      Texts texts,
      DataSource database,
      Jobs jobs,
      TestClock clock) {
    this.people = people;
    this.schemes = schemes;
    this.texts = texts;
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
  }

  @AfterEach
  void close() {
    clock.setDay(LocalDate.of(2026, 3, 2));
    Invariants.check(database);
  }

  @Test
  void an_application_becomes_a_certificate_that_anybody_can_check() throws IOException {
    CreditCode organisation = people.newOrganisation();
    Account applicant = people.person("测试甲", organisation, Role.APPLICANT);
    Account employer = people.person("测试乙", organisation, Role.EMPLOYER);
    Account officer = people.person("演示受理员", null, Role.OFFICER);
    Account manager = people.person("演示主管", null, Role.MANAGER);
    Account colleague = people.assessor("测试丙", organisation);
    List<Account> team =
        List.of(
            people.assessor("测试丁", null),
            people.assessor("测试戊", null),
            people.assessor("测试己", null));
    Account involved = people.person("测试庚", organisation, Role.PANELLIST);
    List<Account> panel =
        List.of(
            people.person("演示决定员一号", null, Role.PANELLIST),
            people.person("演示决定员二号", null, Role.PANELLIST),
            people.person("演示决定员三号", null, Role.PANELLIST));

    String id = applies(visitor(applicant));
    recommends(visitor(employer), id);
    submits(visitor(applicant), id);
    visitor(officer)
        .opens("/application/" + id + "/review")
        .presses("application.review.accept")
        .reads("application.review.accepted");
    appoints(visitor(manager), id, team, colleague);
    team.forEach(member -> declares(visitor(member), id));
    for (int i = 0; i < team.size(); i++) {
      scores(visitor(team.get(i)), id, List.of("0.7", "0.85", "0.7").get(i));
    }
    Visitor leader = visitor(team.getFirst());
    agrees(leader, id);
    reports(leader, id);
    convenes(visitor(manager), id, panel, involved);
    // P16: two of three seats settle it, and the third ballot is not waited for
    panel.subList(0, 2).forEach(panellist -> votes(visitor(panellist), id));

    Visitor anybody = new Visitor(browser.phone(url()), texts.in(Locale.SIMPLIFIED_CHINESE));
    standsInPublic(anybody, visitor(manager), id);
    String number = receives(visitor(applicant));
    anybody
        .opens("/registry/" + number)
        .sees("测试甲")
        .sees("演示软件有限公司")
        .reads("certificate.CertificateState.ACTIVE")
        .doesNotSee("11010519491231002X");
  }

  private String applies(Visitor applicant) throws IOException {
    applicant.opens("/application").presses("application.start");
    String id = applicant.path().substring("/application/".length());
    applicant
        .opens("/application/" + id + "/submit")
        .reads("application.submit.mend")
        .opens("/person")
        .writes("name", "测试甲")
        .marks("sex", "FEMALE")
        .picks("documentType", "CITIZEN_ID")
        .writes("number", "110105194912310021")
        .writes("mobile", "13800000000")
        .picks("education", "BACHELOR")
        .writes("school", "演示大学")
        .writes("graduatedOn", "１９７２－０７－０１")
        .picks("titleLevel", "INTERMEDIATE")
        .writes("titleName", "工程师")
        .writes("titledOn", "2010-12-01")
        .writes("position", "首席质量官")
        .presses("person.save")
        .isTold("number", "校验")
        .finds("school", "演示大学")
        .writes("number", "11010519491231002x")
        .presses("person.save")
        .reads("person.saved");
    applicant
        .opens("/person/cv/new")
        .writes("from", "2015-01-01")
        .writes("organisation", "演示软件有限公司")
        .writes("post", "质量总监")
        .marks("qualityWork", "yes")
        .presses("person.cv.add")
        .opens("/person/training/new")
        .writes("course", "首席质量官培训")
        .writes("provider", "演示培训中心")
        .writes("from", "2025-05-01")
        .writes("to", "2025-05-03")
        .writes("hours", "24")
        .presses("person.training.add")
        .opens("/organisation")
        .writes("name", "演示软件有限公司")
        .picks("type", "ENTERPRISE")
        .writes("region", "演示市")
        .writes("address", "演示路 2 号")
        .writes("class", "6513")
        .writes("staff", "103")
        .writes("revenue", "15735.28")
        .writes("figuresYear", "2025")
        .writes("legalRepresentative", "演示法人")
        .writes("contact", "测试乙")
        .writes("contactPhone", "13900000000")
        .presses("organisation.save")
        .reads("organisation.Size.MEDIUM");
    evidence(applicant, id);
    writesRows(applicant, id);
    applicant
        .opens("/application/" + id + "/recommendation")
        .presses("application.recommendation.ask.do")
        .reads("application.recommendation.waiting");
    return id;
  }

  private void evidence(Visitor applicant, String id) throws IOException {
    Path program = Files.writeString(folder.resolve("证明.pdf"), "MZ this is no PDF");
    Path paper = Files.write(folder.resolve("业绩证明.pdf"), Samples.PDF);
    applicant
        .opens("/application/" + id + "/evidence")
        .attaches("file", program)
        .writes("title", "业绩证明")
        .picks("kind", "PERFORMANCE")
        .writes("issuer", "演示软件有限公司")
        .picks("level", "ORGANISATION")
        .marks("rows", "7.5.1")
        .presses("application.evidence.add")
        .isTold("file", "PDF")
        .finds("title", "业绩证明")
        .attaches("file", paper)
        .presses("application.evidence.add")
        .reads("application.evidence.added", "业绩证明");
  }

  private void writesRows(Visitor applicant, String id) {
    List<Row> rows = schemes.current().rows();
    for (Row row : rows) {
      boolean last = row.equals(rows.getLast());
      applicant
          .opens("/application/" + id + "/rows/" + row.id())
          .writes("text", "演示自评：" + row.id())
          .marks("coefficient", row.id().equals("7.2") ? "1" : "0.7")
          .presses(last ? "application.row.saveLast" : "application.row.saveNext")
          .reads("application.row.saved", row.id());
    }
  }

  private static void recommends(Visitor employer, String id) {
    employer
        .opens("/casefile")
        .sees("测试甲")
        .opens("/application/" + id + "/recommendation")
        .writes("opinion", "同意推荐。")
        .writes("signatory", "测试甲")
        .writes("position", "总经理")
        .presses("application.recommendation.sign")
        .isTold("signatory", "8.1 a")
        .finds("opinion", "同意推荐。")
        .writes("signatory", "测试乙")
        .presses("application.recommendation.sign")
        .reads("application.recommendation.done");
  }

  private static void submits(Visitor applicant, String id) {
    applicant.opens("/application/" + id + "/submit");
    for (Declaration each : Declaration.values()) {
      applicant.marks("given", each);
    }
    applicant
        .presses("application.declarations.save")
        .reads("application.declarations.saved")
        .pressesTwice("application.submit.do")
        .reads("application.submitted");
  }

  private static void appoints(Visitor manager, String id, List<Account> team, Account colleague) {
    manager.opens("/evaluation/" + id).sees(colleague.name());
    assertThat(manager.page().locator("input[value='" + colleague.id() + "']").first().isDisabled())
        .as("8.3: nobody of the applicant's organisation evaluates")
        .isTrue();
    manager
        .marks("people", team.get(0).id())
        .marks("people", team.get(1).id())
        .marks("leader", team.get(0).id())
        .presses("evaluation.appoint.do")
        .sees("8.3")
        .marks("people", team.get(2).id())
        .presses("evaluation.appoint.do")
        .reads("evaluation.appointed");
  }

  private static void declares(Visitor member, String id) {
    member.opens("/evaluation/" + id);
    for (Statement each : Statement.values()) {
      member.marks("statements", each);
    }
    member.presses("evaluation.declare.do").reads("evaluation.declared");
  }

  private void scores(Visitor assessor, String id, String coefficient) {
    for (Row row : schemes.current().rows()) {
      assessor
          .opens("/evaluation/" + id + "/sheet?row=" + row.id())
          .marks("coefficient", row.id().equals("7.2") ? "1" : coefficient)
          .writes("strengths", "演示优势 " + row.id())
          .keeps("evaluation.desk.save");
    }
    assessor
        .opens("/evaluation/" + id + "/sheet")
        .unfolds("evaluation.submit.label")
        .presses("evaluation.submit.do")
        .reads("evaluation.submitted");
  }

  private void agrees(Visitor leader, String id) {
    for (Row row : schemes.current().rows()) {
      leader
          .opens("/evaluation/" + id + "/consensus?row=" + row.id())
          .marks("coefficient", row.id().equals("7.2") ? "1" : "0.7")
          .presses("evaluation.consensus.save")
          .reads("evaluation.agreed", row.id());
    }
    leader
        .unfolds("evaluation.close.label")
        .presses("evaluation.close.do")
        .reads("evaluation.closed");
  }

  private static void reports(Visitor leader, String id) {
    leader
        .opens("/evaluation/" + id + "/report")
        .writes("interviewedOn", "2026-03-02")
        .marks("interviewMode", "IN_PERSON")
        .writes("interviewPlace", "演示会议室")
        .writes("interviewParticipants", "评价组全体成员、申请人")
        .writes("interviewSummary", "围绕第 7 章内容问答。")
        .writes("strengths", "演示优势")
        .writes("opportunities", "演示改进机会")
        .writes("summary", "演示结论")
        .presses("evaluation.report.save")
        .unfolds("evaluation.report.sign")
        .presses("evaluation.report.signDo")
        .reads("evaluation.report.signed")
        .sees("AAAA");
  }

  private static void convenes(Visitor manager, String id, List<Account> panel, Account involved) {
    manager.opens("/decision/" + id).sees(involved.name());
    assertThat(manager.page().locator("input[value='" + involved.id() + "']").count())
        .as("8.4: nobody of the applicant's organisation decides")
        .isZero();
    panel.forEach(panellist -> manager.marks("members", panellist.id()));
    manager.presses("decision.convening.do").reads("decision.convened");
  }

  private static void votes(Visitor panellist, String id) {
    panellist
        .opens("/decision/" + id)
        .marks("vote", "GRANT")
        .marks("sure", "yes")
        .presses("decision.form.do")
        .reads("decision.Vote.GRANT");
  }

  /** P11: after five working days, and two for recording, the decision takes effect by itself. */
  private void standsInPublic(Visitor anybody, Visitor manager, String id) {
    anybody
        .opens("/registry")
        .presses("registry.notice.go")
        .sees("测试甲")
        .sees("AAAA")
        .doesNotSee("11010519491231002X");
    manager.opens("/decision/" + id + "/notice").reads("decision.notice.noObjection");
    clock.setDay(clock.today().plusDays(12));
    Account admin = people.person("演示管理员", null, Role.ADMINISTRATOR);
    jobs.runNow("decision.notice", admin.actor());
    anybody.opens("/registry/notice").doesNotSee("测试甲");
  }

  private static String receives(Visitor applicant) {
    applicant.opens("/certificate").sees("AAAA");
    String href =
        applicant.page().locator("main a[href^='/certificate/ZH']").first().getAttribute("href");
    return URI.create(href).getPath().substring("/certificate/".length());
  }

  private Visitor visitor(Account account) {
    return new Visitor(browser.window(url()), texts.in(Locale.SIMPLIFIED_CHINESE))
        .signsIn(account.login());
  }

  private String url() {
    return "http://localhost:" + port;
  }
}

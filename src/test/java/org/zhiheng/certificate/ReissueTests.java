package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.application.Applicants;
import org.zhiheng.audit.AuditRecord;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Joins;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** C11: a number gets another paper by two people, with facts that nobody types. */
@ServerTest
class ReissueTests {

  private static final Reissue PAPER = new Reissue(EditionCause.PAPER, "", "证书遗失");
  private static final Reissue NAME = new Reissue(EditionCause.NAME, "", "更名，已核对户口簿");

  @Autowired private ReportedCases cases;
  @Autowired private Applicants applicants;
  @Autowired private Awards awards;
  @Autowired private Certificates certificates;
  @Autowired private Editions editions;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private AuditTrail audit;
  @Autowired private DataSource database;
  @LocalServerPort private int port;

  private Account manager;
  private Account second;
  private Reported reported;
  private Certificate certificate;
  private CertificateNumber number;

  @BeforeEach
  void aCertificate() {
    cases.enterBody();
    manager = cases.account("演示评价管理员", Role.MANAGER);
    second = cases.account("演示管理员乙", Role.MANAGER);
    reported = cases.reported("测试甲", "1");
    certificate = awards.award(reported);
    number = certificate.number();
  }

  @Test
  void c11_oneManagerProposesAnotherAgreesAndEarlierPapersStay() {
    CreditCode employer = employer("演示科技有限公司");
    var moved = new Reissue(EditionCause.EMPLOYER, employer.value(), "换单位");
    UUID proposal = propose(moved, manager);
    assertRefused(
        () -> editions.agree(number, proposal, manager.actor()), CertificateRefusal.SAME_PERSON);
    editions.agree(number, proposal, second.actor());

    List<Edition> papers = certificates.editions(number, manager.actor());
    assertThat(papers).extracting(Edition::organisationName).hasSize(2).endsWith("演示科技有限公司");
    assertThat(papers.getLast().holderName()).isEqualTo("测试甲");
    assertThat(papers.getFirst().facts()).isEqualTo(certificate.paper().facts());
    assertThat(awards.drawn(number).grade()).isEqualTo(certificate.grade());
    breaks("update certificate.edition set holder_name = '别人' where number = ?");
    breaks("delete from certificate.edition where number = ?");
    breaks("update certificate.reissue set reason = '别的' where number = ?");
    breaks("delete from certificate.reissue where number = ?");
    Invariants.check(database);
  }

  @Test
  void c11_theSecondAccountOfAPersonIsNoSecondPerson() {
    Account other = cases.account("演示评价管理员", Role.MANAGER);
    TestAccounts.join(joins, other.person(), manager.person());
    UUID proposal = propose(PAPER, manager);

    Actor same = accounts.find(other.id()).actor();
    assertRefused(() -> editions.agree(number, proposal, same), CertificateRefusal.SAME_PERSON);
  }

  @Test
  void c11_nobodyOfTheHoldersOrganisationsOldOrNewTakesPart() {
    CreditCode employer = employer("演示新东家有限公司");
    var moved = new Reissue(EditionCause.EMPLOYER, employer.value(), "换单位");
    Account colleague = cases.colleague(reported.applicant(), Role.MANAGER);
    Account newColleague = applicants.account("演示同事", employer, Role.MANAGER);
    Account officer = cases.account("演示受理员", Role.OFFICER);

    assertRefused(() -> propose(moved, colleague), Conflict.SAME_ORGANISATION);
    assertRefused(() -> propose(moved, newColleague), Conflict.SAME_ORGANISATION);
    assertRefused(() -> propose(moved, officer), CertificateRefusal.NOT_A_MANAGER);
    UUID proposal = propose(moved, manager);
    assertRefused(
        () -> editions.agree(number, proposal, newColleague.actor()), Conflict.SAME_ORGANISATION);
    assertRefused(
        () -> editions.reject(number, proposal, "无误", colleague.actor()),
        Conflict.SAME_ORGANISATION);
    assertThat(certificates.find(number, newColleague.actor())).isNotNull();
    editions.agree(number, proposal, second.actor());
    assertThatThrownBy(() -> certificates.find(number, newColleague.actor()))
        .as("who belongs to the new employer sees nothing of it as staff")
        .isInstanceOf(NotFound.class);
    assertThat(certificates.list(CertificateQuery.all(), newColleague.actor()).rows())
        .extracting(Certificate::number)
        .doesNotContain(number);
    Certificate seen = certificates.findTrusted(number).orElseThrow();
    assertRefused(
        () -> editions.propose(number, seen.version(), PAPER, newColleague.actor()),
        Conflict.SAME_ORGANISATION);
  }

  @Test
  void c11_factsComeFromTheFilesAndWhereNothingDiffersOnlyThePaperIsNew() {
    assertRefused(() -> propose(NAME, manager), CertificateRefusal.CAUSE_UNFIT);
    assertRefused(
        () -> propose(new Reissue(EditionCause.CORRECTION, "", "更正"), manager),
        CertificateRefusal.CAUSE_UNFIT);
    assertRefused(
        () -> propose(new Reissue(EditionCause.EMPLOYER, Applicants.code().value(), "x"), manager),
        CertificateRefusal.NOT_ON_FILE);
    assertThat(awards.reissue(certificate, PAPER).facts()).isEqualTo(certificate.paper().facts());

    cases.rename(reported.applicant(), "测试丙");
    Certificate seen = certificates.findTrusted(number).orElseThrow();
    UUID proposal = editions.propose(number, seen.version(), NAME, manager.actor());
    cases.rename(reported.applicant(), "测试丁");
    assertRefused(
        () -> editions.agree(number, proposal, second.actor()), CertificateRefusal.FACTS_MOVED);
    editions.reject(number, proposal, "档案已变", second.actor());
    assertThat(awards.reissue(seen, NAME).holderName()).isEqualTo("测试丁");
  }

  @Test
  void c11_anOrganisationThatWasRenamedIsNamedAsInItsOwnFile() {
    var code = new CreditCode(certificate.paper().organisation());
    var told = organisations.find(code).orElseThrow();
    organisations.save(named(told, "演示更名有限公司"), reported.applicant().actor());

    Edition next = awards.reissue(certificate, new Reissue(EditionCause.ORGANISATION, "", "工商更名"));

    assertThat(next.organisationName()).isEqualTo("演示更名有限公司");
    assertThat(next.organisation()).isEqualTo(code.value());
  }

  @Test
  void twentyAtOnceMakeOnePaperAndTheOthersAreToldWhy() throws Exception {
    List<Object> proposed = atOnce(() -> propose(PAPER, manager));
    assertThat(proposed).filteredOn(UUID.class::isInstance).hasSize(1);
    assertThat(proposed)
        .filteredOn(it -> !(it instanceof UUID))
        .containsOnly(CertificateRefusal.REISSUE_WAITS);

    UUID id = (UUID) proposed.stream().filter(UUID.class::isInstance).findFirst().orElseThrow();
    List<Object> agreed = atOnce(() -> editions.agree(number, id, second.actor()));
    assertThat(agreed).filteredOn(Edition.class::isInstance).hasSize(1);
    assertThat(agreed)
        .filteredOn(it -> !(it instanceof Edition))
        .containsOnly(CertificateRefusal.REISSUE_SETTLED);
    assertThatThrownBy(() -> propose(PAPER, manager)).isInstanceOf(Stale.class);
  }

  @Test
  void c11_theDatabaseTakesNoPaperThatTwoPeopleDidNotAgreeOn() {
    breaks(
        """
        insert into certificate.edition (number, edition, holder_name, organisation,
          organisation_folded, organisation_name, body_name, cause, reason, issued_by, issued_at)
        select number, 2, '别人', organisation, organisation_folded, organisation_name, body_name, 'NAME', 'x',
          issued_by, issued_at
        from certificate.edition where number = ?
        """);
  }

  @Test
  void c11_thePageAsksTwoManagersAndTheHistoryTellsWhoWhyAndWhatChanged() {
    cases.rename(reported.applicant(), "测试戊");
    String path = "/certificate/" + number + "/reissue";
    Browser managing = signIn(manager);
    assertThat(managing.get("/certificate/" + number).body())
        .contains(path, "附录 D 的参照等级", "达到参照等级", "解读 C12", "本页涉及的标准解读");
    assertThat(managing.get(path).body())
        .contains("测试甲 → 测试戊", "变更姓名", "补发")
        .doesNotContain("name=\"holderName\"");
    var typed = new HashMap<>(Map.of("cause", "NAME", "version", "1"));
    assertThat(managing.post(path, typed).statusCode()).isEqualTo(422);
    typed.put("reason", "更名，已核对户口簿");
    assertThat(managing.post(path, typed).statusCode()).isEqualTo(303);
    assertThat(managing.get(path).body()).contains("须由另一名评价管理人员同意").doesNotContain("/agree");
    assertThat(managing.post(path, typed).body()).contains("等另一人处理");

    Browser agreeing = signIn(second);
    assertThat(agreeing.get("/casefile").body()).contains("同意或驳回换发证书的提议");
    String door = "/certificate/case/" + reported.id() + "/reissue";
    assertThat(agreeing.get(door).headers().firstValue("Location").orElse("")).endsWith(path);
    String page = agreeing.get(path).body();
    int at = page.indexOf(path + "/") + path.length() + 1;
    String proposal = page.substring(at, at + 36);
    assertThat(agreeing.post(path + "/" + proposal + "/reject", Map.of()).body()).contains("驳回");
    assertThat(agreeing.post(path + "/" + proposal + "/agree", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(awards.drawn(number).holderName()).isEqualTo("测试戊");

    assertThat(signIn(reported.applicant()).get("/certificate/" + number).body())
        .contains("更名，已核对户口簿", "测试甲 → 测试戊", "演示评价管理员 提出，演示管理员乙 同意");
    AuditRecord told =
        audit.records(null, null, 50, cases.account("演示监督员", Role.SUPERVISOR).actor()).stream()
            .filter(it -> it.type().equals("certificate.CertificateReissued"))
            .findFirst()
            .orElseThrow();
    assertThat(told.detail()).contains("测试甲", "测试戊");
  }

  @Test
  void c11_aProposalIsTakenBackByWhoMadeItAndTheTiedDoNotSeeIt() {
    String path = "/certificate/" + number + "/reissue";
    UUID proposal = propose(PAPER, manager);
    String back = path + "/" + proposal + "/take-back";
    Browser other = signIn(second);
    Browser own = signIn(manager);
    other.get(path);
    own.get(path);
    assertThat(other.post(back, Map.of()).body()).contains("只有提出的人可以撤回");
    assertThat(own.post(back, Map.of()).statusCode()).isEqualTo(303);
    assertThat(other.get(path).body()).contains("未换发", "驳回或撤回");

    Browser tied = signIn(cases.colleague(reported.applicant(), Role.MANAGER));
    assertThat(tied.get(path).statusCode()).as("sees nothing of it as staff").isEqualTo(404);
    assertThat(signIn(reported.applicant()).get(path).statusCode()).isEqualTo(403);
  }

  private UUID propose(Reissue reissue, Account by) {
    return editions.propose(number, certificate.version(), reissue, by.actor());
  }

  /** An organisation that has told about itself. */
  private CreditCode employer(String name) {
    CreditCode code = Applicants.code();
    Actor theirs = applicants.account("测试己", code, Role.EMPLOYER).actor();
    organisations.save(named(org.zhiheng.application.Samples.organisation(code, 0), name), theirs);
    return code;
  }

  private static Organisation named(Organisation told, String name) {
    return new Organisation(
        told.code(),
        name,
        told.type(),
        told.region(),
        told.address(),
        told.industry(),
        told.figures(),
        told.figuresYear(),
        told.sizeByHand(),
        told.sizeReason(),
        told.legalRepresentative(),
        told.contact(),
        told.contactPhone(),
        told.qualityAwards(),
        told.version());
  }

  /** What twenty calls at the same time gave: a result, or the only reason why not. */
  private static List<Object> atOnce(Callable<?> verb) throws Exception {
    var results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Callable<Object>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(() -> verb.call());
      }
      for (Future<Object> call : threads.invokeAll(calls)) {
        try {
          results.add(call.get());
        } catch (ExecutionException e) {
          results.add(
              e.getCause() instanceof Refused refused
                  ? refused.refusals().getFirst().reason()
                  : e.getCause());
        }
      }
    }
    return results;
  }

  private void breaks(String sql) {
    assertThatThrownBy(() -> JdbcClient.create(database).sql(sql).param(number.value()).update())
        .isInstanceOf(DataAccessException.class);
  }

  private Browser signIn(Account account) {
    return new Browser(port).signIn(account.login(), Applicants.PASSWORD);
  }
}

package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.ApplicationQuery;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.recommendation.EmployerChanges;
import org.zhiheng.application.recommendation.NewEmployer;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Enrolment;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateQuery;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.Editions;
import org.zhiheng.certificate.Reissue;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedLine;
import org.zhiheng.decision.Vote;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.document.Documents;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.team.AwaitingTeams;
import org.zhiheng.evaluation.team.EvaluationLine;
import org.zhiheng.evaluation.team.EvaluationQuery;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.AccountDetails;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.person.Employment;
import org.zhiheng.person.Persons;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Outlooks;

/**
 * S9, P9, P10: who is tied to a case, in whichever way, sees nothing of it as the body's staff:
 * there is no such case in lists, searches, counts, tasks, pages, documents and the audit trail.
 */
@ServerTest
@Transactional
class TiedReadersTests {

  /** In which way a reader is tied to a case. */
  enum Way {
    SECOND_ACCOUNT,
    LEFT_LATELY,
    LEFT_LONG_AGO,
    NEW_EMPLOYER,
    OWN_CV,
    TRAINED,
    ROSTER,
    IN_NO_WAY;

    boolean ties() {
      return this != IN_NO_WAY && this != LEFT_LONG_AGO;
    }
  }

  private static final Role[] STAFF = {
    Role.OFFICER, Role.MANAGER, Role.SUPERVISOR, Role.ASSESSOR, Role.PANELLIST
  };

  @Autowired private Applicants applicants;
  @Autowired private ReportedCases cases;
  @Autowired private Applications applications;
  @Autowired private EmployerChanges employers;
  @Autowired private FormalReviews reviews;
  @Autowired private AwaitingTeams awaiting;
  @Autowired private Evaluations evaluations;
  @Autowired private Scores scores;
  @Autowired private Decisions decisions;
  @Autowired private Panels panels;
  @Autowired private CaseFiles files;
  @Autowired private AuditTrail audit;
  @Autowired private List<DocumentReaders> documents;
  @Autowired private CaseTies ties;
  @Autowired private Accounts accounts;
  @Autowired private Joins joins;
  @Autowired private Invitations invitations;
  @Autowired private Persons persons;
  @Autowired private Bodies bodies;
  @Autowired private Certificates certificates;
  @Autowired private Editions editions;
  @Autowired private Outlooks outlooks;
  @Autowired private Documents documentStore;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  private CreditCode code;
  private Account applicant;

  @BeforeEach
  void somebodyApplies() {
    cases.enterBody();
    code = Applicants.code();
    applicant = applicants.applicant(code);
    name(code, "演示" + code.value());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void p9_lists_pages_and_documents_before_the_evaluation(Way way) {
    CaseId id = applicants.submitted(applicant.actor());
    accept(id);
    Actor reader = reader(way, id);
    boolean sees = !way.ties();

    assertThat(applications.list(new ApplicationQuery(null, code.value()), reader).rows())
        .extracting(ApplicationLine::id)
        .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
    assertThat(isThere(() -> applications.find(id, reader))).isEqualTo(sees);
    assertThat(all(after -> awaiting.list(after, reader)))
        .extracting(ApplicationLine::id)
        .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
    assertThat(mayRead(reader, evidence(id))).isEqualTo(sees);
    follows(id, TaskKind.APPOINT_TEAM, reader, sees);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void p10_lists_pages_and_values_after_the_evaluation(Way way) {
    CaseId id = cases.reported(applicant, "1").id();
    Actor reader = reader(way, id);
    boolean sees = !way.ties();

    assertThat(evaluations.list(new EvaluationQuery(null, code.value(), null), reader).rows())
        .extracting(EvaluationLine::id)
        .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
    assertThat(isThere(() -> evaluations.find(id, reader))).isEqualTo(sees);
    assertThat(isThere(() -> scores.consensus(id, reader))).isEqualTo(sees);
    assertThat(all(after -> decisions.waiting(reader, after == null ? "" : after)))
        .extracting(ReportedLine::id)
        .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
    assertThat(isThere(() -> decisions.find(id, reader))).isEqualTo(sees);
    follows(id, TaskKind.CONVENE, reader, sees);
    if (way == Way.NEW_EMPLOYER) {
      return; // the new organisation has not recommended yet: nobody convenes
    }
    Actor manager = cases.account("演示管理员", Role.MANAGER).actor();
    panels.convene(id, ReportedCases.ids(cases.panel()), "", manager);
    assertThat(all(after -> decisions.list(reader, after == null ? "" : after)))
        .extracting(line -> line.id())
        .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(sees));
    assertThat(isThere(() -> panels.seats(id, PeopleQuery.all(), reader))).isEqualTo(sees);
  }

  @ParameterizedTest
  @EnumSource(value = Way.class, names = "NEW_EMPLOYER", mode = EnumSource.Mode.EXCLUDE)
  void c11_nothing_of_a_certificate_and_its_papers(Way way) {
    CaseId id = cases.reported(applicant, "1").id();
    Account manager = cases.account("演示管理员", Role.MANAGER);
    List<Account> panel = cases.panel();
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    panel.subList(0, 2).forEach(each -> decisions.vote(id, 1, Vote.GRANT, "", each.actor()));
    cases.noticeOver(id);
    Certificate awarded = certificates.trustedOfCase(id).orElseThrow();
    CertificateNumber number = awarded.number();
    Reissue lost = new Reissue(EditionCause.PAPER, "", "证书遗失");
    UUID proposal = editions.propose(number, awarded.version(), lost, manager.actor());
    DocumentId paper = documentStore.store("证书.pdf", Applicants.pdf(), manager.actor()).id();
    jdbc.sql("update certificate.edition set paper = ?, drawn_at = now() where number = ?")
        .params(paper.value(), number.value())
        .update();
    Actor reader = reader(way, id);
    boolean own = reader.is(applicant.person());
    boolean sees = !way.ties() || own;

    assertThat(isThere(() -> certificates.find(number, reader))).isEqualTo(sees);
    assertThat(isThere(() -> certificates.history(number, reader))).isEqualTo(sees);
    assertThat(isThere(() -> certificates.editions(number, reader))).isEqualTo(sees);
    assertThat(isThere(() -> outlooks.of(number, null, reader))).isEqualTo(sees);
    assertThat(mayRead(reader, paper)).isEqualTo(sees);
    assertThat(all(after -> certificates.list(query(after), reader)))
        .extracting(Certificate::number)
        .satisfies(numbers -> assertThat(numbers.contains(number)).isEqualTo(sees));
    assertThat(all(after -> files.tasks(reader, after)))
        .filteredOn(task -> task.caseId().equals(id) && task.kind() == TaskKind.AGREE_REISSUE)
        .hasSize(way.ties() ? 0 : 1);
    assertThat(proposal).isNotNull();
  }

  private static CertificateQuery query(@Nullable String after) {
    return new CertificateQuery("", null, after == null ? "" : after);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void the_rule_in_sql_says_what_the_pure_rule_says(Way way) {
    CaseId id = applicants.submitted(applicant.actor());
    accept(id);
    Actor reader = reader(way, id);
    LocalDate today = LocalDate.now(clock);

    boolean pure = ImpartialityRules.isTied(ties.of(id), ties.candidate(reader.id()), today);
    assertThat(pure).isEqualTo(way.ties());
    assertThat(inSql(id, reader, today)).isEqualTo(pure);
  }

  @Test
  void p4_who_recommended_sees_nothing_as_staff_by_another_account() {
    CaseId id = applicants.submitted(applicant.actor());
    AccountId signer =
        jdbc.sql("select signed_by from application.recommendation where case_id = ?")
            .param(id.value())
            .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
            .single();
    Account other = cases.account("测试乙", STAFF);
    TestAccounts.join(joins, other.person(), accounts.find(signer).person());
    Actor reader = accounts.find(other.id()).actor();

    assertThat(isThere(() -> applications.find(id, reader))).isFalse();
    assertThat(isThere(() -> files.find(id, reader))).isFalse();
    assertThat(inSql(id, reader, LocalDate.now(clock))).isTrue();
  }

  private void follows(CaseId id, TaskKind kind, Actor reader, boolean sees) {
    assertThat(isThere(() -> files.find(id, reader))).isEqualTo(sees);
    assertThat(files.search(new CaseQuery(code.value(), null, false), reader, null).rows())
        .satisfies(rows -> assertThat(rows.isEmpty()).isEqualTo(!sees));
    Actor anybody = cases.account("演示管理员", STAFF).actor();
    int theirs = files.countTasks(anybody).getOrDefault(kind, 0);
    // who trains for the body's usual trainer is tied to cases of other tests as well
    assertThat(files.countTasks(reader).getOrDefault(kind, 0))
        .satisfies(count -> assertThat(count < theirs).isEqualTo(!sees));
    assertThat(all(after -> files.tasks(reader, after)))
        .filteredOn(task -> task.caseId().equals(id) && task.kind() == kind)
        .hasSize(sees ? 1 : 0);
    assertThat(audit.records(id.toString(), null, 10, reader).isEmpty()).isEqualTo(!sees);
  }

  private Actor reader(Way way, CaseId id) {
    LocalDate today = LocalDate.now(clock);
    Actor reader =
        switch (way) {
          case SECOND_ACCOUNT -> secondAccount();
          case LEFT_LATELY -> leftOn(today.minusYears(5));
          case LEFT_LONG_AGO -> leftOn(today.minusYears(5).minusDays(1));
          case NEW_EMPLOYER -> applicants.account("演示一号", Applicants.code(), STAFF).actor();
          default -> cases.account("演示一号", STAFF).actor();
        };
    switch (way) {
      case NEW_EMPLOYER -> moveTo(new CreditCode(reader.organisation()), id);
      case OWN_CV -> worked(reader, "演示" + code.value());
      case TRAINED -> worked(reader, "演示 培训机构");
      case ROSTER -> {
        var typed = new Enrolment(reader.id(), code, "", "评价员证", today.plusYears(1), 0);
        bodies.enrol(typed, TestAccounts.ADMINISTRATOR);
      }
      default -> {}
    }
    return accounts.find(reader.id()).actor();
  }

  /** Staff without an organisation, whose other account is one of the applicant's organisation. */
  private Actor secondAccount() {
    Actor other = invite(code.value(), TestAccounts.document(), Role.EMPLOYER);
    Actor staff = invite(null, TestAccounts.document(), STAFF);
    TestAccounts.join(joins, other.person(), staff.person());
    return accounts.find(staff.id()).actor();
  }

  private Actor invite(@Nullable String organisation, TypedDocument document, Role... roles) {
    String login = "tied-" + UUID.randomUUID();
    var typed = new NewAccount(login, "演示一号", Set.of(roles), organisation, document);
    var invitation = accounts.invite(typed, TestAccounts.ADMINISTRATOR);
    return invitations
        .answer(invitation.secret(), Applicants.PASSWORD, Applicants.PASSWORD)
        .actor();
  }

  private Actor left() {
    Account account = applicants.account("演示一号", code, STAFF);
    var details =
        new AccountDetails(account.name(), account.roles(), null, null, "本人", account.version());
    accounts.change(account.id(), details, TestAccounts.ADMINISTRATOR);
    return account.actor();
  }

  /** Somebody who was of the applicant's organisation until a day. */
  private Actor leftOn(LocalDate day) {
    LocalDate today = clock.today();
    clock.setDay(day);
    try {
      return left();
    } finally {
      clock.setDay(today);
    }
  }

  private void moveTo(CreditCode to, CaseId id) {
    name(to, "演示" + to.value());
    int version = applications.findTrusted(id).version();
    employers.tell(id, version, NewEmployer.known(to), LocalDate.now(clock), applicant.actor());
  }

  private void worked(Actor reader, String organisation) {
    var work =
        new Employment(
            LocalDate.of(2015, 1, 1), LocalDate.now(clock), organisation, "", "讲师", false, null);
    persons.addEmployment(work, reader);
  }

  /** Organisations of the samples all have one name, which would tie everybody to everything. */
  private void name(CreditCode of, String name) {
    jdbc.sql(
            """
            insert into organisation.organisation (code, name, name_folded, version)
            values (:code, :name, lower(:name), 1)
            on conflict (code) do update set name = :name, name_folded = lower(:name)
            """)
        .param("code", of.value())
        .param("name", name)
        .update();
  }

  private void accept(CaseId id) {
    Actor officer = cases.account("演示受理员", Role.OFFICER).actor();
    reviews.accept(id, applications.findTrusted(id).version(), officer);
  }

  private boolean inSql(CaseId id, Actor reader, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select from application.tied(:today) t
              where t.case_id = :case and t.person = :person)
            """)
        .param("today", today)
        .param("case", id.value())
        .param("person", reader.person().value())
        .query(Boolean.class)
        .single();
  }

  private DocumentId evidence(CaseId id) {
    return applications.trustedDossier(id).evidence().getFirst().document();
  }

  private boolean mayRead(Actor reader, DocumentId document) {
    return documents.stream().anyMatch(each -> each.mayRead(reader, document));
  }

  /** Every row of a list, page by page. */
  private static <T> List<T> all(Function<@Nullable String, Slice<T>> pages) {
    var rows = new ArrayList<T>();
    String after = null;
    do {
      Slice<T> page = pages.apply(after);
      rows.addAll(page.rows());
      after = page.after();
    } while (after != null);
    return rows;
  }

  private static boolean isThere(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (NotFound e) {
      return false;
    }
  }
}

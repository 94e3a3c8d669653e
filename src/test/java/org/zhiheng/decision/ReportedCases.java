package org.zhiheng.decision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.body.Enrolment;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.report.InterviewMode;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.person.Person;
import org.zhiheng.person.Persons;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** Brings cases up to their signed report, each with people of its own, through the faces. */
@TestComponent
public final class ReportedCases {

  /** A case whose report is signed, and who took part in it. */
  public record Reported(CaseId id, Account applicant, List<Actor> team) {}

  private final Applicants applicants;
  private final Persons persons;
  private final Applications applications;
  private final FormalReviews reviews;
  private final Bodies bodies;
  private final Evaluations evaluations;
  private final Scores scores;
  private final Reports reports;
  private final PublicNotices notices;
  private final Scheme scheme;
  private final Clock clock;

  ReportedCases(
      Applicants applicants,
      Persons persons,
      Applications applications,
      FormalReviews reviews,
      Bodies bodies,
      Evaluations evaluations,
      Scores scores,
      Reports reports,
      PublicNotices notices,
      Schemes schemes,
      Clock clock) {
    this.applicants = applicants;
    this.persons = persons;
    this.applications = applications;
    this.reviews = reviews;
    this.bodies = bodies;
    this.evaluations = evaluations;
    this.scores = scores;
    this.reports = reports;
    this.notices = notices;
    this.scheme = schemes.current();
    this.clock = clock;
  }

  public Account account(String name, Role... roles) {
    return applicants.account(name, null, roles);
  }

  public void enterBody() {
    if (bodies.find().isEmpty()) {
      var body =
          new Body(
              new CreditCode("91330100799655058B"),
              "演示质量评价中心",
              "Demo Centre for Quality Evaluation",
              "演示路 1 号",
              "02500000000",
              Set.of(scheme.id()),
              0);
      bodies.save(body, account("演示管理员", Role.ADMINISTRATOR).actor());
    }
    if (bodies.prefix().isEmpty()) {
      bodies.setPrefix("ZH", account("演示管理员", Role.ADMINISTRATOR).actor());
    }
  }

  /** Every row has half its points but integrity (7.2), whose coefficient alone decides (S10). */
  public Reported reported(String applicantName, String integrity) {
    return reported(named(applicantName), integrity);
  }

  /** Nobody is graded higher. */
  public Reported excellent(String applicantName) {
    return reported(named(applicantName), "1", "1");
  }

  private Account named(String applicantName) {
    Account applicant = applicants.applicant(Applicants.code());
    rename(applicant, applicantName);
    return applicant;
  }

  /** The next case of somebody who may have had one before. */
  public Reported reported(Account applicant, String integrity) {
    return reported(applicant, integrity, "0.5");
  }

  /**
   * The same with another result.
   *
   * @param others the coefficient of every row but 7.2
   */
  public Reported reported(Account applicant, String integrity, String others) {
    CaseId id = applicants.submitted(applicant.actor());
    Actor officer = account("演示受理员", Role.OFFICER).actor();
    reviews.accept(id, applications.findTrusted(id).version(), officer);
    List<Actor> team = appoint(id);
    score(id, team, new BigDecimal(integrity), new BigDecimal(others));
    report(id, team.getFirst());
    return new Reported(id, applicant, team);
  }

  /** Other people evaluate a case again, up to the signed report. */
  public List<Actor> reportedAgain(CaseId id) {
    return reportedAgain(id, "0.5");
  }

  /** The same with another result. */
  public List<Actor> reportedAgain(CaseId id, String others) {
    List<Actor> team = appoint(id);
    score(id, team, BigDecimal.ONE, new BigDecimal(others));
    report(id, team.getFirst());
    return team;
  }

  /** The applicant is called otherwise from now on. */
  public void rename(Account applicant, String name) {
    Person told = persons.trustedFile(applicant.id()).person();
    persons.save(
        new Person(
            told.id(),
            name,
            told.sex(),
            told.document(),
            told.mobile(),
            told.email(),
            told.schooling(),
            told.title(),
            told.appointment(),
            told.qualifications(),
            told.version()),
        applicant.actor());
  }

  private List<Actor> appoint(CaseId id) {
    Actor manager = account("演示评价管理员", Role.MANAGER).actor();
    List<Actor> team =
        List.of("评价甲", "评价乙", "评价丙").stream()
            .map(name -> account(name, Role.ASSESSOR, Role.PANELLIST).actor())
            .toList();
    LocalDate until = LocalDate.now(clock).plusYears(2);
    team.forEach(
        each -> bodies.enrol(new Enrolment(each.id(), null, "", "质量评价师", until, 0), manager));
    Set<AccountId> members = team.stream().map(Actor::id).collect(Collectors.toSet());
    evaluations.appoint(id, team.getFirst().id(), members, manager);
    team.forEach(each -> evaluations.declare(id, Set.of(Statement.values()), each));
    return team;
  }

  private void score(CaseId id, List<Actor> team, BigDecimal integrity, BigDecimal others) {
    for (Actor assessor : team) {
      for (Row row : scheme.rows()) {
        var written = new SheetRow(coefficient(row, integrity, others), "优势", "改进", "评价理由", 0);
        scores.saveSheetRow(id, row.id(), written, assessor);
      }
      scores.submitSheet(id, scores.ownSheet(id, assessor).version(), assessor);
    }
    Actor leader = team.getFirst();
    for (Row row : scheme.rows()) {
      var agreed = new ConsensusRow(coefficient(row, integrity, others), "评价组一致意见", "处罚决定书", 0);
      scores.saveConsensusRow(id, row.id(), agreed, leader);
    }
    if (integrity.compareTo(BigDecimal.ONE) < 0) {
      team.stream().skip(1).forEach(each -> scores.consent(id, "7.2", 1, true, "", each));
    }
    scores.closeConsensus(id, evaluations.findTrusted(id).version(), leader);
  }

  private static BigDecimal coefficient(Row row, BigDecimal integrity, BigDecimal others) {
    return row.id().equals("7.2") ? integrity : others;
  }

  private void report(CaseId id, Actor leader) {
    var draft =
        new ReportDraft(
            LocalDate.now(clock),
            InterviewMode.VIDEO,
            "线上",
            "评价组与申请人",
            "访谈记录",
            null,
            "",
            "优势",
            "改进机会",
            "综合评价意见",
            0);
    reports.save(id, draft, leader);
    reports.sign(id, reports.draft(id, leader).version(), leader);
  }

  /** The days of the public notice of a case are over, and the decision takes effect (P11). */
  public void noticeOver(CaseId id) {
    notices.takeEffect(id, LocalDate.now(clock).plusMonths(1));
  }

  /** The leader signs the next edition of a report that was sent back. */
  public void signAgain(CaseId id, Actor leader) {
    reports.sign(id, reports.draft(id, leader).version(), leader);
  }

  /** Somebody of the organisation of an applicant. */
  public Account colleague(Account applicant, Role... roles) {
    return applicants.account("演示同事", new CreditCode(applicant.organisation()), roles);
  }

  /** A fresh panel of three. */
  public List<Account> panel() {
    return List.of("演示一号", "演示二号", "演示三号").stream()
        .map(name -> account(name, Role.PANELLIST))
        .toList();
  }

  public static Set<AccountId> ids(List<Account> people) {
    return people.stream().map(Account::id).collect(Collectors.toSet());
  }
}

package org.zhiheng.wiring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.zhiheng.application.Applicants;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Declarations;
import org.zhiheng.application.EvidenceFiles;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Samples;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.application.SelfEvaluations;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.body.Enrolment;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.report.FindingProposal;
import org.zhiheng.evaluation.report.FindingSource;
import org.zhiheng.evaluation.report.Findings;
import org.zhiheng.evaluation.report.InterviewMode;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.evaluation.team.Departures;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.NewAccount;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.person.Claims;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.person.Person;
import org.zhiheng.person.Persons;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestNumbers;

/** One case on its way along the line, and everybody who has, or has not, to do with it. */
final class Walk {

  private static final String PASSWORD = "a password for tests";
  private static final CreditCode BODY = new CreditCode("91330100799655058B");

  private final ListableBeanFactory beans;
  private final Applicants applicants;
  private final Map<Part, Actor> people = new EnumMap<>(Part.class);
  final CreditCode organisation = Applicants.code();
  final List<Actor> free;
  private final List<Actor> alsoSeated;
  private final Actor third;
  private Stage stage = Stage.PREPARED;
  private @Nullable CaseId id;

  Walk(ListableBeanFactory beans) {
    this.beans = beans;
    this.applicants = get(Applicants.class);
    Account applicant = applicants.applicant(organisation);
    people.put(Part.APPLICANT, applicant.actor());
    people.put(Part.SECOND_ACCOUNT, again(applicant, Part.SECOND_ACCOUNT, null));
    people.put(Part.OWN_EMPLOYER, again(applicant, Part.OWN_EMPLOYER, organisation.value()));
    for (Part part : Part.values()) {
      people.computeIfAbsent(part, this::stranger);
    }
    enterBody();
    Stream.of(Part.values())
        .filter(part -> part.roles().contains(Role.ASSESSOR))
        .forEach(part -> enrol(actor(part)));
    this.third = assessor("演示评价员三");
    this.free = List.of(assessor("演示评价员四"), assessor("演示评价员五"), assessor("演示评价员六"));
    this.alsoSeated = List.of(panellist("演示二号"), panellist("演示三号"));
  }

  Actor actor(Part part) {
    return Objects.requireNonNull(people.get(part));
  }

  CaseId id() {
    return Objects.requireNonNull(id);
  }

  Scheme scheme() {
    return get(Schemes.class).current();
  }

  String row() {
    return scheme().rows().getFirst().id();
  }

  LocalDate today() {
    return LocalDate.now(get(Clock.class));
  }

  int applicationVersion() {
    return get(Applications.class).findTrusted(id()).version();
  }

  int evaluationVersion() {
    return get(Evaluations.class).findTrusted(id()).version();
  }

  <T> T get(Class<T> type) {
    return beans.getBean(type);
  }

  Set<AccountId> panel() {
    return Stream.concat(Stream.of(actor(Part.SEATED)), alsoSeated.stream())
        .map(Actor::id)
        .collect(Collectors.toSet());
  }

  Set<AccountId> team() {
    return Set.of(actor(Part.LEADER).id(), actor(Part.MEMBER).id(), actor(Part.FORMER_MEMBER).id());
  }

  Actor panellist(String name) {
    return account(name, null, Set.of(Role.PANELLIST));
  }

  Actor account(String name, @Nullable CreditCode code, Set<Role> roles) {
    return applicants.account(name, code, roles.toArray(Role[]::new)).actor();
  }

  /** Goes on until the case stands at a stage. */
  void to(Stage wanted) {
    while (stage != wanted) {
      stage = Stage.values()[stage.ordinal() + 1];
      enter(stage);
    }
  }

  private void enter(Stage next) {
    switch (next) {
      case PREPARED -> {}
      case REQUESTED -> request();
      case COMPLETE -> recommend(actor(Part.RECOMMENDER));
      case SUBMITTED ->
          get(Submissions.class).submit(id(), applicationVersion(), actor(Part.APPLICANT));
      case ACCEPTED ->
          get(FormalReviews.class).accept(id(), applicationVersion(), actor(Part.OFFICER));
      case DECLARING ->
          get(Evaluations.class)
              .appoint(id(), actor(Part.LEADER).id(), team(), actor(Part.MANAGER));
      case SCORING -> declare();
      case FILLED -> fill();
      case CONSENSUS -> assessors().forEach(this::submitSheet);
      case AGREED -> agree();
      case REPORTING ->
          get(Scores.class).closeConsensus(id(), evaluationVersion(), actor(Part.LEADER));
      case REPORTED -> report();
      case CONVENED -> get(Panels.class).convene(id(), panel(), "", actor(Part.MANAGER));
      case NOTICE -> decide();
      case DECIDED -> get(PublicNotices.class).takeEffect(id(), today().plusMonths(1));
    }
  }

  private void request() {
    Actor applicant = actor(Part.APPLICANT);
    Submissions submissions = get(Submissions.class);
    id = submissions.start(applicant);
    for (Row row : scheme().rows()) {
      var typed = new SelfEvaluation(row.id(), "演示说明", new BigDecimal("0.5"), 0);
      get(SelfEvaluations.class).save(id, typed, Map.of(), applicant);
    }
    get(EvidenceFiles.class).add(id, Samples.facts(), "演示.pdf", Applicants.pdf(), applicant);
    submissions.declare(id, Declarations.all(), applicant);
    get(Recommendations.class).request(id, applicant);
  }

  UUID proposeEnd(Actor by) {
    var ground = new Occurrence("8.2 a)", today().minusDays(1), "演示依据");
    return get(Proposals.class).proposeEnd(id(), applicationVersion(), ground, by);
  }

  UUID proposeCorrection(Actor by) {
    return get(Proposals.class)
        .proposeCorrection(id(), applicationVersion(), CorrectableFact.SCHOOL, "演示学院", "录入错误", by);
  }

  UUID proposedByOfficer() {
    return proposeCorrection(actor(Part.OFFICER));
  }

  void recommend(Actor by) {
    get(Recommendations.class).sign(id(), 1, "同意推荐", "测试乙", "总经理", by);
  }

  private void declare() {
    Stream.of(Part.LEADER, Part.MEMBER, Part.FORMER_MEMBER).map(this::actor).forEach(this::declare);
    Departures departures = get(Departures.class);
    Actor leaver = actor(Part.FORMER_MEMBER);
    saveSheetRow(row(), 0, leaver);
    departures.leave(id(), Departure.ILLNESS, "病假", leaver);
    departures.replace(
        id(), evaluationVersion(), leaver.id(), third.id(), "病假", "", actor(Part.MANAGER));
    declare(third);
  }

  void declare(Actor assessor) {
    get(Evaluations.class).declare(id(), EnumSet.allOf(Statement.class), assessor);
  }

  private void fill() {
    for (Actor assessor : assessors()) {
      for (Row row : scheme().rows()) {
        saveSheetRow(row.id(), 0, assessor);
      }
    }
  }

  private List<Actor> assessors() {
    return List.of(actor(Part.LEADER), actor(Part.MEMBER), third);
  }

  void saveSheetRow(String row, int version, Actor by) {
    var typed = new SheetRow(coefficient(row), "优势", "改进", "理由", version);
    get(Scores.class).saveSheetRow(id(), row, typed, by);
  }

  void submitSheet(Actor by) {
    Scores scores = get(Scores.class);
    scores.submitSheet(id(), scores.ownSheet(id(), by).version(), by);
  }

  private void agree() {
    for (Row row : scheme().rows()) {
      agree(row.id(), actor(Part.LEADER));
    }
  }

  /** The leader lowers the coefficient of integrity, which every member has to agree to (S10). */
  private int lowerIntegrity() {
    Scores scores = get(Scores.class);
    Actor leader = actor(Part.LEADER);
    int version = scores.consensus(id(), leader).rows().get("7.2").version();
    var lower = new ConsensusRow(new BigDecimal("0.5"), "通报批评一次", "演示通报", version);
    scores.saveConsensusRow(id(), "7.2", lower, leader);
    return scores.consensus(id(), leader).rows().get("7.2").version();
  }

  void consent(Actor by) {
    int version = lowerIntegrity();
    get(Scores.class).consent(id(), "7.2", version, true, "", by);
  }

  void proposeFinding(Actor by) {
    var typed =
        new FindingProposal(
            new BigDecimal("0.65"), FindingSource.INTERVIEW, "访谈中说明", "测试丁", today());
    get(Findings.class).propose(id(), row(), typed, by);
  }

  private UUID proposedByLeader() {
    Actor leader = actor(Part.LEADER);
    proposeFinding(leader);
    return get(Findings.class).of(id(), leader).getFirst().id();
  }

  void answerFinding(Actor by) {
    get(Findings.class).answer(id(), proposedByLeader(), true, "", by);
  }

  void withdrawFinding(Actor by) {
    get(Findings.class).withdraw(id(), proposedByLeader(), by);
  }

  void agree(String row, Actor by) {
    get(Scores.class)
        .saveConsensusRow(id(), row, new ConsensusRow(coefficient(row), "全组一致", 0), by);
  }

  private static BigDecimal coefficient(String row) {
    return new BigDecimal(row.equals("7.2") ? "1" : "0.5");
  }

  private void report() {
    sign(actor(Part.LEADER));
  }

  void sign(Actor by) {
    Reports reports = get(Reports.class);
    Actor leader = actor(Part.LEADER);
    reports.save(id(), draft(0), leader);
    reports.sign(id(), reports.draft(id(), leader).version(), by);
  }

  /** Somebody types the applicant's number as the own. */
  UUID claimed() {
    Actor claimant = account("测试戊", Applicants.code(), Set.of(Role.APPLICANT));
    Person told = Samples.person(claimant.person());
    var number = TestNumbers.of(actor(Part.APPLICANT).person());
    var taken =
        new Person(
            told.id(),
            told.name(),
            told.sex(),
            new IdentityDocument(IdentityDocumentType.CITIZEN_ID, number),
            told.mobile(),
            told.email(),
            told.schooling(),
            told.title(),
            told.appointment(),
            told.qualifications(),
            told.version());
    get(Persons.class).save(taken, claimant);
    return get(Claims.class).open(null, TestAccounts.ADMINISTRATOR).rows().stream()
        .filter(claim -> claim.account().equals(claimant.id()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  void close(Part part) {
    Accounts accounts = get(Accounts.class);
    AccountId id = actor(part).id();
    accounts.setActive(id, false, accounts.find(id).version(), TestAccounts.ADMINISTRATOR);
  }

  ReportDraft draft(int version) {
    return new ReportDraft(
        today(),
        InterviewMode.VIDEO,
        "线上",
        "评价组与申请人",
        "访谈记录",
        null,
        "",
        "优势",
        "改进机会",
        "综合评价意见",
        version);
  }

  private void decide() {
    vote(actor(Part.SEATED));
    alsoSeated.forEach(this::voteIfOpen);
  }

  void vote(Actor by) {
    get(Decisions.class).vote(id(), 1, Vote.GRANT, "", by);
  }

  // the ballot before may have settled it
  private void voteIfOpen(Actor by) {
    if (!get(Decisions.class).findTrusted(id()).isDecided()) {
      vote(by);
    }
  }

  private Actor stranger(Part part) {
    boolean ofOrganisation = part == Part.COLLEAGUE || part == Part.RECOMMENDER;
    boolean ofAnother = part == Part.OTHER_APPLICANT || part == Part.OTHER_EMPLOYER;
    CreditCode code = ofOrganisation ? organisation : ofAnother ? Applicants.code() : null;
    return account("演示" + part.ordinal(), code, part.roles());
  }

  /** A second account of the applicant. */
  private Actor again(Account applicant, Part part, @Nullable String code) {
    var document = TestAccounts.document();
    var typed = new NewAccount("again-" + UUID.randomUUID(), "测试甲", part.roles(), code, document);
    Accounts accounts = get(Accounts.class);
    var invitation = accounts.invite(typed, TestAccounts.ADMINISTRATOR);
    AccountId id = get(Invitations.class).answer(invitation.secret(), PASSWORD, PASSWORD).id();
    TestAccounts.join(get(Joins.class), accounts.find(id).person(), applicant.person());
    Account second = accounts.find(id);
    if (!second.person().equals(applicant.person())) {
      throw new IllegalStateException("two persons that are one");
    }
    return second.actor();
  }

  private Actor assessor(String name) {
    Actor assessor = account(name, null, Set.of(Role.ASSESSOR));
    enrol(assessor);
    return assessor;
  }

  private void enrol(Actor assessor) {
    var typed = new Enrolment(assessor.id(), null, "演示学会", "质量评价师", LocalDate.of(2099, 1, 1), 0);
    get(Bodies.class).enrol(typed, TestAccounts.ADMINISTRATOR);
  }

  private void enterBody() {
    Bodies bodies = get(Bodies.class);
    if (bodies.find().isEmpty()) {
      bodies.save(body(0), TestAccounts.ADMINISTRATOR);
    }
    if (bodies.prefix().isEmpty()) {
      bodies.setPrefix("ZH", account("演示管理员", null, Set.of(Role.ADMINISTRATOR)));
    }
  }

  Body body(int version) {
    return new Body(
        BODY,
        "演示质量评价中心",
        "Demo Centre for Quality Evaluation",
        "演示路 1 号",
        "02500000000",
        Set.of(scheme().id()),
        version);
  }
}

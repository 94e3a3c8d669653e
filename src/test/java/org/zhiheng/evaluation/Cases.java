package org.zhiheng.evaluation;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ListableBeanFactory;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Declarations;
import org.zhiheng.application.EvidenceFiles;
import org.zhiheng.application.Samples;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.application.SelfEvaluations;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Enrolment;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Persons;
import org.zhiheng.scheme.Row;
import org.zhiheng.support.TestAccounts;

/** Brings cases with people of their own as far as a test needs them, through the faces only. */
public final class Cases {

  public static final String PASSWORD = "a password for tests";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ListableBeanFactory beans;
  public final Actor manager;
  public final Actor applicant;
  public final List<Account> assessors = new ArrayList<>();
  public final CaseId id;

  public Cases(ListableBeanFactory beans) {
    this.beans = beans;
    this.manager = account("演示管理员", null, Role.MANAGER).actor();
    CreditCode code = nextCode();
    this.applicant = account("测试甲", code, Role.APPLICANT).actor();
    for (int i = 0; i < 4; i++) {
      assessors.add(assessor("演示评价员" + i));
    }
    this.id = accepted(code);
  }

  public Account account(String name, CreditCode code, Role... roles) {
    String organisation = code == null ? null : code.value();
    return TestAccounts.create(
        get(Accounts.class),
        get(Invitations.class),
        "evaluation-" + UUID.randomUUID(),
        name,
        Set.of(roles),
        organisation,
        PASSWORD);
  }

  public Account assessor(String name) {
    Account account = account(name, null, Role.ASSESSOR);
    enrol(account);
    return account;
  }

  public void enrol(Account account) {
    get(Bodies.class)
        .enrol(
            new Enrolment(account.id(), null, "演示大学", "评价员证", LocalDate.of(2099, 1, 1), 0),
            manager);
  }

  /** Credit code of the applicant's organisation. */
  public String code() {
    return Objects.requireNonNull(applicant.organisation());
  }

  public Actor actor(int assessor) {
    return assessors.get(assessor).actor();
  }

  /** The first assessor leads, two more are members; the fourth is free. */
  Cases appointed() {
    get(Evaluations.class)
        .appoint(id, actor(0).id(), Set.of(actor(0).id(), actor(1).id(), actor(2).id()), manager);
    return this;
  }

  public Cases scoring() {
    appointed();
    for (int i = 0; i < 3; i++) {
      get(Evaluations.class).declare(id, EnumSet.allOf(Statement.class), actor(i));
    }
    return this;
  }

  /** Fills and submits the sheet of an assessor with one coefficient, 1 for integrity. */
  public void submit(int assessor, String coefficient) {
    fill(assessor, coefficient);
    Scores scores = get(Scores.class);
    scores.submitSheet(id, scores.ownSheet(id, actor(assessor)).version(), actor(assessor));
  }

  public void fill(int assessor, String coefficient) {
    for (Row row : Teams.SCHEME.rows()) {
      String value = row.id().equals("7.2") ? "1.0" : coefficient;
      var typed = new SheetRow(new BigDecimal(value), "优势" + assessor, "", "", 0);
      get(Scores.class).saveSheetRow(id, row.id(), typed, actor(assessor));
    }
  }

  public Cases consensus() {
    scoring();
    submit(0, "0.50");
    submit(1, "0.65");
    submit(2, "0.7");
    return this;
  }

  /** All gave the same value to every row. */
  public Cases unanimous() {
    scoring();
    submit(0, "0.65");
    submit(1, "0.65");
    submit(2, "0.65");
    return this;
  }

  public Cases reporting() {
    return consensus().agree(0);
  }

  /** The leader records a value for each row, with a reason, and closes the consensus. */
  public Cases agree(int leader) {
    Actor leads = actor(leader);
    for (Row row : Teams.SCHEME.rows()) {
      String value = row.id().equals("7.2") ? "1.0" : "0.65";
      var agreed = new ConsensusRow(new BigDecimal(value), "全组一致", 0);
      get(Scores.class).saveConsensusRow(id, row.id(), agreed, leads);
    }
    get(Scores.class).closeConsensus(id, get(Evaluations.class).findTrusted(id).version(), leads);
    return this;
  }

  <T> T get(Class<T> type) {
    return beans.getBean(type);
  }

  private CaseId accepted(CreditCode code) {
    get(Persons.class).save(Samples.person(applicant.person()), applicant);
    get(Persons.class).addEmployment(Samples.work(), applicant);
    get(Persons.class).addTraining(Samples.training(), applicant);
    get(Organisations.class).save(Samples.organisation(code, 0), applicant);
    Applications applications = get(Applications.class);
    Submissions submissions = get(Submissions.class);
    CaseId started = submissions.start(applicant);
    for (Row row : Teams.SCHEME.rows()) {
      var typed = new SelfEvaluation(row.id(), "演示说明", new BigDecimal("0.5"), 0);
      get(SelfEvaluations.class).save(started, typed, Map.of(), applicant);
    }
    var pdf = new ByteArrayInputStream(org.zhiheng.document.Samples.PDF);
    get(EvidenceFiles.class).add(started, Samples.facts(), "演示.pdf", pdf, applicant);
    get(Recommendations.class).request(started, applicant);
    Actor signer = account("测试乙", code, Role.EMPLOYER).actor();
    get(Recommendations.class).sign(started, 1, "同意推荐", "测试乙", "总经理", signer);
    submissions.declare(started, Declarations.all(), applicant);
    submissions.submit(started, applications.findTrusted(started).version(), applicant);
    Actor officer = account("演示受理员", null, Role.OFFICER).actor();
    get(FormalReviews.class).accept(started, applications.findTrusted(started).version(), officer);
    return started;
  }

  private static CreditCode nextCode() {
    String head = String.format("5133%013d", 8_000_000 + COUNT.incrementAndGet());
    return "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .mapToObj(check -> head + (char) check)
        .filter(code -> CreditCode.whyNotParse(code).isEmpty())
        .map(CreditCode::new)
        .findFirst()
        .orElseThrow();
  }

  /** What speaks against a verb; empty when it was done. */
  public static List<Refusal.Reason> reasons(Runnable verb) {
    try {
      verb.run();
    } catch (Refused refused) {
      return refused.refusals().stream().map(Refusal::reason).toList();
    }
    return List.of();
  }
}

package org.zhiheng.application;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Persons;
import org.zhiheng.scheme.Row;
import org.zhiheng.support.TestAccounts;

/** Brings applicants with an organisation of their own as far as a test needs them. */
@TestComponent
public final class Applicants {

  public static final String PASSWORD = "a password for tests";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Accounts accounts;
  private final Invitations invitations;
  private final Persons persons;
  private final Organisations organisations;
  private final Applications applications;
  private final Submissions submissions;
  private final SelfEvaluations selfEvaluations;
  private final EvidenceFiles evidenceFiles;
  private final Recommendations recommendations;

  Applicants(
      Accounts accounts,
      Invitations invitations,
      Persons persons,
      Organisations organisations,
      Applications applications,
      Submissions submissions,
      SelfEvaluations selfEvaluations,
      EvidenceFiles evidenceFiles,
      Recommendations recommendations) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.persons = persons;
    this.organisations = organisations;
    this.applications = applications;
    this.submissions = submissions;
    this.selfEvaluations = selfEvaluations;
    this.evidenceFiles = evidenceFiles;
    this.recommendations = recommendations;
  }

  /** A code that no other test has. */
  public static CreditCode code() {
    String head = String.format("5132%013d", 7_000_000 + COUNT.incrementAndGet());
    return "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .mapToObj(check -> head + (char) check)
        .filter(code -> CreditCode.whyNotParse(code).isEmpty())
        .map(CreditCode::new)
        .findFirst()
        .orElseThrow();
  }

  public Account account(String name, CreditCode code, Role... roles) {
    String organisation = code == null ? null : code.value();
    return TestAccounts.create(
        accounts,
        invitations,
        "application-" + UUID.randomUUID(),
        name,
        Set.of(roles),
        organisation,
        PASSWORD);
  }

  /** Somebody who told everything about themselves and their organisation. */
  public Account applicant(CreditCode code) {
    Account account = account("测试甲", code, Role.APPLICANT);
    Actor actor = account.actor();
    persons.save(Samples.person(account.person()), actor);
    persons.addEmployment(Samples.work(), actor);
    persons.addTraining(Samples.training(), actor);
    int version = organisations.find(code).map(it -> it.version()).orElse(0);
    organisations.save(Samples.organisation(code, version), actor);
    return account;
  }

  /** An application that lacks nothing but being submitted. */
  public CaseId complete(Actor applicant) {
    CaseId id = submissions.start(applicant);
    Application application = applications.findTrusted(id);
    for (Row row : applications.scheme(application).rows()) {
      SelfEvaluation typed = new SelfEvaluation(row.id(), "演示说明", new BigDecimal("0.5"), 0);
      selfEvaluations.save(id, typed, Map.of(), applicant);
    }
    evidenceFiles.add(id, Samples.facts(), "演示.pdf", pdf(), applicant);
    recommendations.request(id, applicant);
    Actor signer = account("测试乙", application.organisation(), Role.EMPLOYER).actor();
    recommendations.sign(id, 1, "同意推荐", "测试乙", "总经理", signer);
    submissions.declare(id, Declarations.all(), applicant);
    return id;
  }

  public CaseId submitted(Actor applicant) {
    CaseId id = complete(applicant);
    submissions.submit(id, 0, applicant);
    return id;
  }

  public static ByteArrayInputStream pdf() {
    return new ByteArrayInputStream(org.zhiheng.document.Samples.PDF);
  }
}

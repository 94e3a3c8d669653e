package org.zhiheng.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;

/** Has certificates awarded, through the faces that people use. */
@TestComponent
public final class Awards {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ReportedCases cases;
  private final Panels panels;
  private final Decisions decisions;
  private final Certificates certificates;
  private final Editions editions;
  private final Applications applications;
  private final Proposals proposals;

  Awards(
      ReportedCases cases,
      Panels panels,
      Decisions decisions,
      Certificates certificates,
      Editions editions,
      Applications applications,
      Proposals proposals) {
    this.cases = cases;
    this.panels = panels;
    this.decisions = decisions;
    this.certificates = certificates;
    this.editions = editions;
    this.applications = applications;
    this.proposals = proposals;
  }

  /** A certificate for the case of somebody whose report is signed. */
  public Certificate award(Reported reported) {
    List<Account> panel = convene(reported.id());
    panel
        .subList(0, 2)
        .forEach(each -> decisions.vote(reported.id(), 1, Vote.GRANT, "", each.actor()));
    cases.noticeOver(reported.id());
    return certificates.trustedOfCase(reported.id()).orElseThrow();
  }

  public List<Account> convene(CaseId id) {
    List<Account> panel = cases.panel();
    Account manager = cases.account("演示评价管理员", Role.MANAGER);
    panels.convene(id, ReportedCases.ids(panel), "", manager.actor());
    return panel;
  }

  /** Two people of the body correct the name on the papers of a case. */
  public void correctName(CaseId id, String name) {
    Actor officer = cases.account("演示受理员", Role.OFFICER).actor();
    int version = applications.findTrusted(id).version();
    UUID proposal =
        proposals.proposeCorrection(
            id, version, CorrectableFact.APPLICANT_NAME, name, "录入错误", officer);
    proposals.confirm(id, proposal, cases.account("演示受理员", Role.OFFICER).actor());
  }

  /** One manager proposes the next paper, another one agrees. */
  public Edition reissue(Certificate seen, Reissue reissue) {
    CertificateNumber number = seen.number();
    UUID proposal = editions.propose(number, seen.version(), reissue, manager());
    return editions.agree(number, proposal, manager());
  }

  private Actor manager() {
    return cases.account("演示评价管理员", Role.MANAGER).actor();
  }

  /** The certificate once the paper of its present edition is drawn. */
  public Certificate drawn(CertificateNumber number) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Certificate certificate = certificates.findTrusted(number).orElseThrow();
      if (certificate.paper().paper() != null) {
        return certificate;
      }
      pause();
    }
    throw new AssertionError("no paper was drawn for " + number);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

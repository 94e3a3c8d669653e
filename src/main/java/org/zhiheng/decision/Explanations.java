package org.zhiheng.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.body.Bodies;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.WorkingDays;

/** Explains to whoever was evaluated what came of it, and why (8.4). */
@Service
@Transactional(readOnly = true)
public class Explanations {

  private final DecisionStore store;
  private final Reports reports;
  private final Applications applications;
  private final Bodies bodies;
  private final WorkingDays workingDays;

  Explanations(
      DecisionStore store,
      Reports reports,
      Applications applications,
      Bodies bodies,
      WorkingDays workingDays) {
    this.store = store;
    this.reports = reports;
    this.applications = applications;
    this.bodies = bodies;
    this.workingDays = workingDays;
  }

  /**
   * The explanation of the last round of a case.
   *
   * @throws NotFound for everybody but the applicant, and as long as that round is not decided
   */
  public Explanation of(CaseId id, Actor reader) {
    return explained(
        id,
        store
            .find(id)
            .filter(it -> DecisionAccess.isExplained(it, reader))
            .orElseThrow(() -> new NotFound(id)));
  }

  /**
   * The same for a caller who knows that it goes to the applicant.
   *
   * @throws NotFound as long as the last round is not decided
   */
  public Explanation trustedOf(CaseId id) {
    return explained(
        id, store.find(id).filter(Decision::isDecided).orElseThrow(() -> new NotFound(id)));
  }

  private Explanation explained(CaseId id, Decision decision) {
    Report report = reports.findTrusted(id);
    Outcome outcome = decision.outcome();
    LocalDate decidedOn = decision.decidedOn();
    if (report.round() != decision.round() || outcome == null || decidedOn == null) {
      throw new NotFound(id);
    }
    return explanation(decision, outcome, decidedOn, report);
  }

  /** C10, as of that day: what became of it later is nothing that the decision did. */
  private @Nullable PriorCertificate kept(Decision decision, LocalDate decidedOn) {
    return applications.trustedInUse(decision.heading().person(), decidedOn).orElse(null);
  }

  private Explanation explanation(
      Decision decision, Outcome outcome, LocalDate decidedOn, Report report) {
    return new Explanation(
        decision.number(),
        outcome,
        decidedOn,
        decision.reasons(),
        report.result(),
        report.content().strengths(),
        report.content().opportunities(),
        applications.trustedOrganisation(decision.id()),
        bodies.find().orElse(null),
        outcome == Outcome.DENIED ? kept(decision, decidedOn) : null,
        report.result().scheme().limits().appealUntil(decidedOn, workingDays));
  }
}

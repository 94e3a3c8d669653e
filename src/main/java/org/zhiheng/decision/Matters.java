package org.zhiheng.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Application;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Recommendation;
import org.zhiheng.body.Bodies;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Evaluations;
import org.zhiheng.evaluation.Report;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.GroupScore;

/** Gathers what a decision needs to know from the steps before it. */
@Component
class Matters {

  private final Applications applications;
  private final Evaluations evaluations;
  private final Bodies bodies;

  Matters(Applications applications, Evaluations evaluations, Bodies bodies) {
    this.applications = applications;
    this.evaluations = evaluations;
    this.bodies = bodies;
  }

  /** The matter of a case whose report is signed; empty before. */
  Optional<Matter> find(CaseId id) {
    return evaluations
        .ofCase(id)
        .filter(evaluation -> evaluation.stage() == EvaluationStage.REPORTED)
        .map(evaluation -> matter(evaluation, evaluations.report(id)));
  }

  /**
   * The matter of a case.
   *
   * @throws Refused as long as its report is not signed
   */
  Matter get(CaseId id) {
    return find(id).orElseThrow(() -> new Refused(List.of(DecisionRefusal.NOT_REPORTED.because())));
  }

  /** The edition of the standard that a case began with. */
  Scheme scheme(CaseId id) {
    return applications.scheme(applications.findTrusted(id));
  }

  Dossier dossier(CaseId id) {
    return applications.trustedDossier(id);
  }

  private Matter matter(Evaluation evaluation, Report report) {
    Application application = applications.findTrusted(evaluation.id());
    return new Matter(
        evaluation.id(),
        evaluation.number(),
        evaluation.applicant(),
        evaluation.applicantName(),
        application.organisation().value(),
        evaluation.organisationName(),
        Optional.ofNullable(applications.trustedDossier(evaluation.id()).recommendation())
            .map(Recommendation::signedBy)
            .orElse(null),
        evaluations.evaluators(evaluation.id()),
        evaluation.schemeId(),
        report.gradeCode(),
        report.certifies(),
        report.result().groups().stream()
            .filter(group -> !group.passed())
            .map(GroupScore::group)
            .map(group -> group.id())
            .toList(),
        bodies.find().isPresent());
  }
}

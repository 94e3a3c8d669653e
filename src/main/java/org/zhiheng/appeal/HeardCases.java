package org.zhiheng.appeal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;

/** Lays the case before those who decide on an appeal about it (ISO/IEC 17024, 9.8). */
@Service
@Transactional(readOnly = true)
public class HeardCases {

  private final AppealStore appeals;
  private final HearingStore hearings;
  private final Applications applications;
  private final Evaluations evaluations;
  private final Reports reports;
  private final CaseTies ties;

  HeardCases(
      AppealStore appeals,
      HearingStore hearings,
      Applications applications,
      Evaluations evaluations,
      Reports reports,
      CaseTies ties) {
    this.ties = ties;
    this.appeals = appeals;
    this.hearings = hearings;
    this.applications = applications;
    this.evaluations = evaluations;
    this.reports = reports;
  }

  /**
   * The file and the signed report, for a handler who has declared and whom nothing ties to the
   * case, as long as it is heard.
   *
   * @throws NotFound for everybody who does not handle the appeal
   */
  public HeardCase find(UUID id, Actor by) {
    Appeal appeal = appeals.find(id).orElseThrow(() -> new NotFound(id));
    Handler handler =
        hearings.handlers(id).stream()
            .filter(it -> it.handles() && it.account().equals(by.id()))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    Refused.unlessEmpty(HearingRules.whyNotRead(appeal, handler, ties.isTied(appeal.caseId(), by)));
    Dossier dossier = applications.trustedDossier(appeal.caseId());
    Optional<Evaluation> evaluation = evaluations.trustedOfCase(appeal.caseId());
    boolean reported = evaluation.filter(it -> it.stage() == EvaluationStage.REPORTED).isPresent();
    return new HeardCase(
        appeal,
        dossier,
        applications.scheme(dossier.application()),
        evaluation.orElse(null),
        reported ? reports.findTrusted(appeal.caseId()) : null);
  }
}

package org.zhiheng.evaluation.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.team.Departures;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;

/** What the page of a team shows to whoever asks for it. */
@Component
class Overviews {

  static final String TEMPLATE = "evaluation/overview";

  private final Evaluations evaluations;
  private final Applications applications;
  private final Departures departures;
  private final Scores scores;
  private final CurrentActor currentActor;

  Overviews(
      Evaluations evaluations,
      Applications applications,
      Departures departures,
      Scores scores,
      CurrentActor currentActor) {
    this.evaluations = evaluations;
    this.applications = applications;
    this.departures = departures;
    this.scores = scores;
    this.currentActor = currentActor;
  }

  /**
   * The page of a team.
   *
   * @param words whom its manager looks for to replace a member
   */
  OverviewView of(CaseId id, TeamForms forms, String words) {
    Actor reader = currentActor.get();
    Evaluation evaluation = evaluations.find(id, reader);
    boolean scoring = evaluation.stage().reached(EvaluationStage.SCORING);
    boolean manages =
        evaluation.stage().runs()
            && AccessRules.oversees(evaluation, reader)
            && reader.is(Role.MANAGER);
    return new OverviewView(
        evaluation,
        applications.findTrusted(id).kind(),
        reader.id(),
        AccessRules.seesProgress(evaluation, reader) && scoring
            ? scores.submitted(id, reader)
            : null,
        AccessRules.scores(evaluation, reader) && scores.ownSheet(id, reader).submitted(),
        AccessRules.mayReadDossier(evaluation, reader),
        AccessRules.seesValues(evaluation, reader),
        manages,
        manages ? evaluations.choices(id, among(forms, words), reader) : List.of(),
        words,
        manages ? departures.openPoints(id, reader) : Map.of(),
        forms);
  }

  private static PeopleQuery among(TeamForms forms, String words) {
    return new PeopleQuery(words, AccountId.parseAll(forms.replacing().values("in")));
  }
}

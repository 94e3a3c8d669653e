package org.zhiheng.application.recommendation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.application.EmployerChange;
import org.zhiheng.application.FileReading;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.RecommendationRecords;
import org.zhiheng.kernel.CaseId;

/** Tells the dossier of a case what was recommended. */
@Component
class KeptRecommendations implements RecommendationRecords {

  private final RecommendationStore recommendations;
  private final EmployerChangeStore changes;

  KeptRecommendations(RecommendationStore recommendations, EmployerChangeStore changes) {
    this.recommendations = recommendations;
    this.changes = changes;
  }

  @Override
  public List<Recommendation> recommendations(CaseId id, FileReading reading) {
    return recommendations.of(id, reading);
  }

  @Override
  public List<EmployerChange> employerChanges(CaseId id) {
    return changes.of(id);
  }
}

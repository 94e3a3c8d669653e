package org.zhiheng.application;

import java.util.List;
import org.zhiheng.kernel.CaseId;

/** Reads what the step of recommending keeps about a case; that step implements it. */
public interface RecommendationRecords {

  /** Of every organisation that was asked, the first one first. */
  List<Recommendation> recommendations(CaseId id, FileReading reading);

  /** All changes of employer, the first one first. */
  List<EmployerChange> employerChanges(CaseId id);
}

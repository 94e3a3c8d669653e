package org.zhiheng.application;

import java.util.List;

/**
 * What an applicant handed in to be scored: what they say of themselves and what shows it.
 *
 * @param schemeId by which scheme it is scored
 */
public record SubmittedContent(
    String schemeId, List<SelfEvaluation> selfEvaluations, List<Evidence> evidence) {

  public SubmittedContent {
    selfEvaluations = List.copyOf(selfEvaluations);
    evidence = List.copyOf(evidence);
  }
}

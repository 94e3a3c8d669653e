package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Headcount;

/**
 * What a manager needs to know to put the panel of a case together.
 *
 * @param whyNot what speaks against convening any panel; empty when it may be done
 * @param candidates the panellists of the body; empty as long as the report is not signed
 * @param dueOn the day by which a panel convened today decides
 * @param keepOff whom the applicant asks to keep off, in the applicant's own words
 * @param trainers who trained the applicant: P10 keeps them off, and only people know them
 */
public record Convening(
    Evaluation evaluation,
    List<Refusal> whyNot,
    List<PanelChoice> candidates,
    Headcount headcount,
    LocalDate dueOn,
    String keepOff,
    List<String> trainers) {

  public Convening {
    whyNot = List.copyOf(whyNot);
    candidates = List.copyOf(candidates);
    trainers = List.copyOf(trainers);
  }
}

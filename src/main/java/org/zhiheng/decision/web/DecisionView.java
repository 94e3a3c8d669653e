package org.zhiheng.decision.web;

import java.util.List;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.FileSeal;
import org.zhiheng.decision.Majority;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.shell.Form;

/**
 * The page of a decision, as its reader may see it.
 *
 * @param seal the one on the file that is voted on
 * @param organisation as it stood at the submission, for annex D
 * @param mayVote whether the reader is on the panel and has not voted yet
 * @param mayLeave whether the reader may give up the seat
 * @param mayManage whether the reader is a manager, who sees to the seats
 * @param whyNotSit what has come to speak against the reader's sitting; empty for everybody else
 * @param whyNotGrant what speaks against granting; empty when the panel is free to
 */
public record DecisionView(
    Decision decision,
    FileSeal seal,
    Report report,
    Organisation organisation,
    Majority majority,
    boolean mayVote,
    boolean mayLeave,
    boolean mayManage,
    List<Refusal> whyNotSit,
    List<Refusal> whyNotGrant,
    Form voting,
    Form leaving) {

  /** What the reader may vote for. */
  public List<Vote> choices() {
    return List.of(Vote.values()).stream()
        .filter(vote -> vote != Vote.GRANT || whyNotGrant.isEmpty())
        .toList();
  }
}

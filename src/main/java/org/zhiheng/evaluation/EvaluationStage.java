package org.zhiheng.evaluation;

import java.util.Set;
import org.zhiheng.kernel.Worded;

/** Where an evaluation stands, and the table of its moves, those that lead back too. */
public enum EvaluationStage implements Worded {
  /** 8.3: the members declare independence and confidentiality. */
  DECLARING,
  /** Everybody scores alone and blind (S13). */
  SCORING,
  /** All sheets are in; the leader records what the team agrees on (S13). */
  CONSENSUS,
  /** Interview, site visit and the report are written down (8.3, S15). */
  REPORTING,
  /** The report is signed; the panel may send it back with questions (8.4). */
  REPORTED,
  /** The case ended on its way: it was withdrawn, or the body ended it. */
  ENDED;

  /** The stages that may follow this one. */
  public Set<EvaluationStage> next() {
    return switch (this) {
      case DECLARING -> Set.of(SCORING, ENDED);
      case SCORING -> Set.of(CONSENSUS, ENDED);
      // back to scoring when somebody has left: whoever comes instead scores blind (P15)
      case CONSENSUS -> Set.of(REPORTING, SCORING, ENDED);
      case REPORTING -> Set.of(REPORTED, SCORING, ENDED);
      case REPORTED -> Set.of(REPORTING, ENDED);
      case ENDED -> Set.of();
    };
  }

  /** Whether the work has come at least as far as another stage; what ended is done with. */
  public boolean reached(EvaluationStage other) {
    return this == other || (this != ENDED && compareTo(other) >= 0);
  }

  /** Whether somebody of the team still has something to do. */
  public boolean runs() {
    return this != REPORTED && this != ENDED;
  }
}

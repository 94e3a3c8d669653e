package org.zhiheng.evaluation;

import java.util.Set;
import org.zhiheng.kernel.Worded;

/** Where an evaluation stands, and the table of its moves. */
public enum Stage implements Worded {
  /** 8.3: the members declare independence and confidentiality. */
  DECLARING,
  /** Everybody scores alone and blind (S13). */
  SCORING,
  /** All sheets are in; the leader records what the team agrees on (S13). */
  CONSENSUS,
  /** Interview, site visit and the report are written down (8.3, S15). */
  REPORTING,
  /** The report is signed and frozen. */
  REPORTED;

  /** The stages that may follow this one. */
  public Set<Stage> next() {
    return switch (this) {
      case DECLARING -> Set.of(SCORING);
      case SCORING -> Set.of(CONSENSUS);
      case CONSENSUS -> Set.of(REPORTING);
      case REPORTING -> Set.of(REPORTED);
      case REPORTED -> Set.of();
    };
  }

  public boolean reached(Stage other) {
    return compareTo(other) >= 0;
  }
}

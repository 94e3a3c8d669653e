package org.zhiheng.evaluation.team;

import java.util.List;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.kernel.Refusal;

/**
 * Somebody on the roster as the manager sees them when putting a team together.
 *
 * @param whyNot what speaks against the person in this case
 * @param askedToKeepOff whether the applicant's wish whom to keep off names the person
 * @param running how many evaluations the person is busy with
 */
public record Choice(RosterEntry entry, List<Refusal> whyNot, boolean askedToKeepOff, int running) {

  public Choice {
    whyNot = List.copyOf(whyNot);
  }

  public boolean free() {
    return whyNot.isEmpty();
  }
}

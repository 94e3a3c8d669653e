package org.zhiheng.decision;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Refusal;

/** A panellist of the body as the manager sees them when convening: with what speaks against. */
public record Candidate(Account account, List<Refusal> whyNot) {

  public Candidate {
    whyNot = List.copyOf(whyNot);
  }

  public boolean free() {
    return whyNot.isEmpty();
  }
}

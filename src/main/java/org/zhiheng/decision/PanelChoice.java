package org.zhiheng.decision;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Refusal;

/**
 * A panellist of the body as the manager sees them when a seat is to be taken.
 *
 * @param whyNot what speaks against it; empty for somebody who may sit
 * @param keptOff whether the applicant's wish whom to keep off names the person, which a manager
 *     weighs
 */
public record PanelChoice(Account account, List<Refusal> whyNot, boolean keptOff) {

  public PanelChoice {
    whyNot = List.copyOf(whyNot);
  }

  public boolean free() {
    return whyNot.isEmpty();
  }
}

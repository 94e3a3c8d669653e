package org.zhiheng.appeal;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Refusal;

/**
 * Somebody of the body as a manager sees them when handlers are chosen.
 *
 * @param whyNot what speaks against them; empty for somebody who may handle the appeal
 * @param keptOff whether the applicant's wish whom to keep off names them, which a manager weighs
 */
public record HandlerChoice(Account account, List<Refusal> whyNot, boolean keptOff) {

  public HandlerChoice {
    whyNot = List.copyOf(whyNot);
  }

  public boolean free() {
    return whyNot.isEmpty();
  }
}

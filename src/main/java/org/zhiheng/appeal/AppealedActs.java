package org.zhiheng.appeal;

import java.util.Optional;
import org.zhiheng.kernel.CaseId;

/**
 * Knows the acts of one step of the line, and which one stands in a case. A step whose acts can be
 * appealed against later declares another such bean.
 */
interface AppealedActs {

  /** The act that stands in a case; empty when none does. */
  Optional<AppealedAct> of(CaseId id);
}

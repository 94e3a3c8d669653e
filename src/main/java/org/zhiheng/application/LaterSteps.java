package org.zhiheng.application;

import java.util.Set;
import org.zhiheng.kernel.CaseId;

/**
 * Tells which steps after the formal review a case has taken; modules further down the line declare
 * such beans. A slip is put right only as long as the next step was not taken (P17).
 */
public interface LaterSteps {

  /** The steps that the module which answers has taken in a case. */
  Set<LaterStep> taken(CaseId id);
}

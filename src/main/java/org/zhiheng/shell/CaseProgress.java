package org.zhiheng.shell;

import java.util.Optional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;

/** Knows how far cases have come; the module that follows the whole line answers. */
public interface CaseProgress {

  /** How far a case has come; empty for people who may not follow it. */
  Optional<Progress> of(CaseId id, Actor reader);
}

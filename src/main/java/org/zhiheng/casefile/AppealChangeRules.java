package org.zhiheng.casefile;

import java.util.UUID;
import org.zhiheng.appeal.AppealEvents.AppealAdmitted;
import org.zhiheng.appeal.AppealEvents.AppealLodged;
import org.zhiheng.appeal.AppealEvents.AppealRejected;
import org.zhiheng.appeal.AppealEvents.AppealWithdrawn;
import org.zhiheng.kernel.CaseEvent;

/**
 * The part of the table that tells of an appeal: the case stays where it is, and what it waits for
 * shows that there is one.
 */
final class AppealChangeRules {

  private AppealChangeRules() {}

  /** What an event changes; an event that the table does not know leaves the case as it is. */
  static Change of(CaseEvent event) {
    return switch (event) {
      case AppealLodged it -> lodged(it);
      case AppealAdmitted it -> examined(it.appeal());
      case AppealRejected it -> examined(it.appeal());
      case AppealWithdrawn it -> examined(it.appeal());
      default -> Change.NONE;
    };
  }

  private static Change lodged(AppealLodged it) {
    return Change.NONE.opensForBody(TaskKind.EXAMINE_APPEAL, it.appeal(), it.by(), it.dueOn());
  }

  private static Change examined(UUID appeal) {
    return Change.NONE.closes(TaskKind.EXAMINE_APPEAL, appeal);
  }
}

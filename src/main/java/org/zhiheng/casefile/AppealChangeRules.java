package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.zhiheng.appeal.AppealEvents.AppealAdmitted;
import org.zhiheng.appeal.AppealEvents.AppealDecided;
import org.zhiheng.appeal.AppealEvents.AppealLodged;
import org.zhiheng.appeal.AppealEvents.AppealRejected;
import org.zhiheng.appeal.AppealEvents.AppealRejectionDeclined;
import org.zhiheng.appeal.AppealEvents.AppealRejectionProposed;
import org.zhiheng.appeal.AppealEvents.AppealVoteCast;
import org.zhiheng.appeal.AppealEvents.AppealWithdrawn;
import org.zhiheng.appeal.AppealEvents.HandlerRecused;
import org.zhiheng.appeal.AppealEvents.HandlerReplaced;
import org.zhiheng.appeal.AppealEvents.HandlersChosen;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.Role;

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
      case AppealAdmitted it ->
          Change.NONE
              .closes(TaskKind.EXAMINE_APPEAL, it.appeal())
              .opens(TaskKind.CHOOSE_HANDLERS, Role.MANAGER, it.appeal());
      case HandlersChosen it ->
          Change.NONE
              .closes(TaskKind.CHOOSE_HANDLERS, it.appeal())
              .opens(TaskKind.DECIDE_APPEAL, it.members());
      case HandlerRecused it ->
          Change.NONE
              .closes(TaskKind.DECIDE_APPEAL, it.by())
              .opens(TaskKind.CHOOSE_HANDLERS, Role.MANAGER, it.appeal());
      case HandlerReplaced it ->
          Change.NONE
              .closes(TaskKind.CHOOSE_HANDLERS, it.appeal())
              .closes(TaskKind.DECIDE_APPEAL, it.out())
              .opens(TaskKind.DECIDE_APPEAL, it.in());
      case AppealVoteCast it -> Change.NONE.closes(TaskKind.DECIDE_APPEAL, it.by());
      case AppealRejectionProposed it -> examined(it.appeal(), it.by(), it.dueOn());
      case AppealRejectionDeclined it -> examined(it.appeal(), it.proposer(), it.dueOn());
      case AppealRejected it -> over(it.appeal());
      case AppealWithdrawn it -> over(it.appeal());
      case AppealDecided it -> over(it.appeal());
      default -> Change.NONE;
    };
  }

  private static Change lodged(AppealLodged it) {
    return Change.NONE.opensForBody(TaskKind.EXAMINE_APPEAL, it.appeal(), it.by(), it.dueOn());
  }

  /** Somebody else than who found it inadmissible goes on. */
  private static Change examined(UUID appeal, AccountId exceptFor, LocalDate dueOn) {
    return Change.NONE
        .closes(TaskKind.EXAMINE_APPEAL, appeal)
        .opensForBody(TaskKind.EXAMINE_APPEAL, appeal, exceptFor, dueOn);
  }

  private static Change over(UUID appeal) {
    return Change.NONE
        .closes(TaskKind.EXAMINE_APPEAL, appeal)
        .closes(TaskKind.CHOOSE_HANDLERS, appeal)
        .closes(TaskKind.DECIDE_APPEAL);
  }
}

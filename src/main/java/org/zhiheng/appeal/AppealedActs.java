package org.zhiheng.appeal;

import java.util.List;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;

/**
 * Knows the acts of one step of the line: which one stands in a case, and how it is undone. A step
 * whose acts can be appealed against later declares another such bean.
 */
interface AppealedActs {

  Set<AppealedKind> kinds();

  /** The acts of these kinds that stand in a case, the last one first; empty when none does. */
  List<AppealedAct> of(CaseId id);

  /** What keeps an act from being undone today, whoever is right. */
  List<Refusal> whyNotUndo(AppealedAct act);

  /**
   * Undoes an act, in the transaction in which the appeal against it is decided.
   *
   * @param appeal the number of the appeal
   * @param by who cast the vote that decided it
   */
  void undo(AppealedAct act, String appeal, AccountId by);
}

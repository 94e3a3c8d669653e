package org.zhiheng.appeal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/**
 * 申诉: somebody disagrees with an act of the body on themselves (ISO/IEC 17024, 9.8). Its verbs
 * return the appeal as it is afterwards.
 *
 * @param number of the receipt
 * @param dueOn until when the body has to do the next step; once it ended, the last such day
 * @param examination null before somebody has examined it
 * @param ruling null before it is decided
 */
public record Appeal(
    UUID id,
    String number,
    AppealedAct act,
    Lodging lodging,
    AppealStage stage,
    LocalDate dueOn,
    @Nullable Examination examination,
    @Nullable AppealRuling ruling,
    int version) {

  static Appeal of(String number, AppealedAct act, Lodging lodging, LocalDate dueOn) {
    return new Appeal(
        UUID.randomUUID(), number, act, lodging, AppealStage.LODGED, dueOn, null, null, 1);
  }

  public CaseId caseId() {
    return act.caseId();
  }

  public PersonId appellant() {
    return act.person();
  }

  /**
   * The same, provided that nobody changed it since somebody saw a version.
   *
   * @throws Stale otherwise
   */
  Appeal seen(int seenVersion) {
    if (version != seenVersion) {
      throw new Stale(id);
    }
    return this;
  }

  Appeal withdrawn() {
    return moved(AppealStage.WITHDRAWN, dueOn, examination, null);
  }

  /** Its handlers are chosen. */
  Appeal heard() {
    return moved(AppealStage.HEARD, dueOn, examination, null);
  }

  Appeal decided(AppealRuling ruled) {
    return moved(AppealStage.DECIDED, dueOn, examination, ruled);
  }

  /** Examined: on to its handlers, or over. */
  Appeal examined(Examination found, LocalDate decideBy) {
    return found.admitted()
        ? moved(AppealStage.ADMITTED, decideBy, found, null)
        : moved(AppealStage.INADMISSIBLE, dueOn, found, null);
  }

  private Appeal moved(
      AppealStage to,
      LocalDate newDueOn,
      @Nullable Examination found,
      @Nullable AppealRuling ruled) {
    if (!stage.mayBecome(to)) {
      throw new IllegalStateException(number + " is " + stage + " and cannot become " + to);
    }
    return new Appeal(id, number, act, lodging, to, newDueOn, found, ruled, version);
  }
}

package org.zhiheng.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.kernel.CaseId;

/**
 * One thing that somebody is told: a task that waits for them, or something that happened in their
 * own case.
 *
 * @param number its running number
 * @param caseNumber of the case's application, once it has one
 * @param task what waits; null where something happened
 * @param event the key of the words of what happened; null for a task
 * @param readAt when its reader had seen it, or it was settled; null while unread
 */
public record Notification(
    long number,
    CaseId caseId,
    @Nullable String caseNumber,
    @Nullable TaskKind task,
    @Nullable String event,
    @Nullable LocalDate dueOn,
    Instant at,
    @Nullable Instant readAt) {

  /** The key of its words. */
  public String wordsKey() {
    return task == null ? Objects.requireNonNull(event) : task.messageKey();
  }

  /** Where it leads: to the page on which the task is done, or to the case. */
  public String path() {
    return task == null ? "/casefile/" + caseId : task.path(caseId);
  }
}

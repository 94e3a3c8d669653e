package org.zhiheng.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CaseId;

/**
 * Something that waits for somebody: what, in whose case, since when and by when.
 *
 * @param number of the case's application, once it has one
 */
public record Task(
    CaseId caseId,
    TaskKind kind,
    @Nullable String number,
    String applicantName,
    @Nullable String organisationName,
    Instant openedAt,
    @Nullable LocalDate dueOn) {

  /** The page on which it is done. */
  public String path() {
    return kind.path(caseId);
  }
}

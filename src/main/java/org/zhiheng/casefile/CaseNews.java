package org.zhiheng.casefile;

import java.time.Instant;
import java.util.List;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/**
 * What an act in a case means for people: published in the act's transaction, once the picture of
 * the case has followed.
 *
 * @param event the key of its words
 * @param by who acted, who need not be told
 * @param toApplicant whether the applicant may know of it, and did not do it
 * @param tasks what waits from now on, by the running number of each task
 * @param settled whether something that waited is done
 */
public record CaseNews(
    CaseId caseId,
    String event,
    AccountId by,
    Instant at,
    boolean toApplicant,
    List<Long> tasks,
    boolean settled) {

  public CaseNews {
    tasks = List.copyOf(tasks);
  }

  boolean concernsSomebody() {
    return toApplicant || settled || !tasks.isEmpty();
  }
}

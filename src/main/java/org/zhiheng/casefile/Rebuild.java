package org.zhiheng.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.audit.AuditRecord;
import org.zhiheng.audit.AuditTrail;
import org.zhiheng.kernel.CaseId;

/**
 * Makes the picture of all cases anew from the events, should it ever differ from what happened.
 */
@Service
public class Rebuild {

  private static final int PAGE = 1000;

  private final CasefileProjection projection;
  private final RebuildStore store;
  private final AuditTrail trail;
  private final RecordedEvents recorded;
  private final LetGoStore letGo;

  Rebuild(
      CasefileProjection projection,
      RebuildStore store,
      AuditTrail trail,
      RecordedEvents recorded,
      LetGoStore letGo) {
    this.projection = projection;
    this.store = store;
    this.trail = trail;
    this.recorded = recorded;
    this.letGo = letGo;
  }

  /**
   * All or nothing: acts wait until it is done, and readers see the old picture until then.
   *
   * @return how many events it was made from
   */
  @Transactional
  public long rebuild() {
    store.clear();
    Set<CaseId> gone = letGo.all();
    long count = 0;
    long after = 0;
    List<AuditRecord> page;
    do {
      page = trail.trustedAfter(after, PAGE);
      for (AuditRecord one : page) {
        var event = recorded.read(one);
        if (event.isPresent() && !gone.contains(event.get().caseId())) {
          projection.follow(event.get());
          count++;
        }
        after = one.sequence();
      }
    } while (page.size() == PAGE);
    return count;
  }
}

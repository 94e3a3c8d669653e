package org.zhiheng.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.seal.SignedNote;

/** Recomputes the log from the records alone, and says where it first is not what it was. */
@Service
public class LogExamination {

  private static final int BATCH = 2000;

  private final LogStore store;

  LogExamination(LogStore store) {
    this.store = store;
  }

  /**
   * Recomputes everything, as it is at one moment; people go on working meanwhile.
   *
   * @param kept a checkpoint that somebody kept outside, where nobody who owns the database could
   *     change it; null for none
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LogReport examine(@Nullable SignedNote kept) {
    LogRecount recount = new LogRecount(store.keys(), kept);
    List<LogStore.Row> rows;
    do {
      long from = recount.entries();
      rows = store.rows(from, BATCH);
      long to = from + rows.size();
      recount.go(rows, store.completed(from, to), store.checkpointsWithin(from, to));
    } while (rows.size() == BATCH && recount.damage().isEmpty());
    if (recount.damage().isEmpty()) {
      recount.end(store.checkpointsWithin(recount.entries(), Long.MAX_VALUE), store.outside());
    }
    return new LogReport(recount.entries(), recount.checkpoints(), recount.damage());
  }
}

package org.zhiheng.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.CaseId;

/** Looks at every sealed file, and says which part of which is not what was sealed. */
@Service
public class SealExamination {

  private static final int BATCH = 200;
  private static final CaseId FIRST = new CaseId(new UUID(0, 0));

  private final FileSealStore store;
  private final FileSealing sealing;
  private final DecisionStore decisions;

  SealExamination(FileSealStore store, FileSealing sealing, DecisionStore decisions) {
    this.store = store;
    this.sealing = sealing;
    this.decisions = decisions;
  }

  /**
   * The last seal of each round is looked at, for the program, which may read everything.
   *
   * @return the number of a case, its round and a part, for each part that differs
   */
  @Transactional(readOnly = true)
  public List<String> examine() {
    List<String> broken = new ArrayList<>();
    List<FileSeal> batch = store.after(FIRST, 0, BATCH);
    while (!batch.isEmpty()) {
      for (FileSeal seal : batch) {
        look(seal).forEach(part -> broken.add(seal.id() + " " + seal.round() + " " + part));
      }
      FileSeal last = batch.getLast();
      batch = store.after(last.id(), last.round(), BATCH);
    }
    return broken;
  }

  // what a vote before this round rested on was put right since, and nobody votes on it any more
  private Collection<String> look(FileSeal seal) {
    return decisions
        .find(seal.id())
        .filter(decision -> decision.round() == seal.round())
        .map(decision -> sealing.broken(seal, decision))
        .orElseGet(() -> sealing.broken(seal, seal.at()));
  }
}

package org.zhiheng.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;

/** Looks at every sealed file, and says which part of which is not what was sealed. */
@Service
public class SealExamination {

  private static final int BATCH = 200;
  private static final CaseId FIRST = new CaseId(new UUID(0, 0));

  private final FileSealStore store;
  private final FileSealing sealing;
  private final DecisionStore decisions;
  private final TransactionTemplate look;

  SealExamination(
      FileSealStore store,
      FileSealing sealing,
      DecisionStore decisions,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.sealing = sealing;
    this.decisions = decisions;
    this.look = new TransactionTemplate(transactions);
    this.look.setReadOnly(true);
    this.look.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * The last seal of each round is looked at, each file at one moment, for the program, which may
   * read everything; people go on working meanwhile.
   *
   * @return the id of a case, its round and a part, for each part that differs
   */
  public List<String> examine() {
    List<String> broken = new ArrayList<>();
    List<FileSealStore.Place> batch = store.after(new FileSealStore.Place(FIRST, 0), BATCH);
    while (!batch.isEmpty()) {
      for (FileSealStore.Place place : batch) {
        broken(place).forEach(part -> broken.add(place.id() + " " + place.round() + " " + part));
      }
      batch = store.after(batch.getLast(), BATCH);
    }
    return broken;
  }

  /** A report or facts that are gone leave nothing to compare. */
  private Collection<String> broken(FileSealStore.Place place) {
    try {
      return Objects.requireNonNull(look.execute(_ -> compared(place)));
    } catch (NotFound gone) {
      return List.of(SealedPart.REPORT.file(), SealedPart.FACTS.file());
    }
  }

  // what a vote before this round rested on was put right since, and nobody votes on it any more
  private Collection<String> compared(FileSealStore.Place place) {
    FileSeal seal = store.of(place.id(), place.round()).getLast();
    return decisions
        .find(place.id())
        .filter(decision -> decision.round() == place.round())
        .map(decision -> sealing.broken(seal, decision))
        .orElseGet(() -> sealing.broken(seal, seal.at()));
  }
}

package org.zhiheng.decision;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;

/** The seals on the files that panels vote on (8.4), as those read them who read the decision. */
@Service
@Transactional(readOnly = true)
public class FileSeals {

  private final FileSealStore store;
  private final FileSealing sealing;
  private final Decisions decisions;

  FileSeals(FileSealStore store, FileSealing sealing, Decisions decisions) {
    this.store = store;
    this.sealing = sealing;
    this.decisions = decisions;
  }

  /** The seal that counts, for a caller who knows that its reader may see the decision. */
  public FileSeal trusted(Decision decision) {
    return sealing.present(decision);
  }

  /**
   * Looks whether the file of the present round still is what was sealed.
   *
   * @throws NotFound for those who may not see the decision, and as long as there is no panel
   */
  public SealLook look(CaseId id, Actor reader) {
    Decision decision = decisions.find(id, reader).orElseThrow(() -> new NotFound(id));
    List<FileSeal> seals = store.of(id, decision.round());
    return new SealLook(
        decision,
        seals.getLast(),
        seals.subList(0, seals.size() - 1),
        List.copyOf(sealing.broken(seals.getLast(), decision)));
  }
}

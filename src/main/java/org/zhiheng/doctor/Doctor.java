package org.zhiheng.doctor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.zhiheng.audit.LogExamination;
import org.zhiheng.decision.SealExamination;
import org.zhiheng.document.StoredFiles;

/**
 * Says what is broken. Each sentence is one query and so sees the database at one moment; people
 * may go on working meanwhile.
 */
@Service
public class Doctor {

  private static final String FILES = "document.holds.files";
  private static final String SEALS = "decision.holds.seals";
  private static final String LOG = "audit.holds.log";
  private static final int EXAMPLES = 5;

  private final SentenceStore store;
  private final StoredFiles files;
  private final LogExamination log;
  private final ObjectProvider<SealExamination> seals;

  Doctor(
      SentenceStore store,
      StoredFiles files,
      LogExamination log,
      ObjectProvider<SealExamination> seals) {
    this.store = store;
    this.files = files;
    this.log = log;
    this.seals = seals;
  }

  /**
   * The sentences that do not hold: about the database, the files, the sealed ones, and the log. To
   * compare what is sealed takes all that a panel reads, so that only a whole program can.
   */
  public List<Breach> examine() {
    List<Breach> findings = new ArrayList<>(examine(store));
    add(findings, FILES, files.examine());
    seals.ifAvailable(examination -> add(findings, SEALS, examination.examine()));
    log.examine(null)
        .damage()
        .ifPresent(
            damage ->
                findings.add(new Breach(LOG, 1, List.of(damage.kind() + " " + damage.place()))));
    return findings;
  }

  private static void add(List<Breach> findings, String code, List<String> broken) {
    if (!broken.isEmpty()) {
      findings.add(new Breach(code, broken.size(), broken.stream().limit(EXAMPLES).toList()));
    }
  }

  /** The sentences about the database alone that do not hold. */
  static List<Breach> examine(SentenceStore store) {
    return store.sentences().stream().flatMap(sentence -> store.breaks(sentence).stream()).toList();
  }
}

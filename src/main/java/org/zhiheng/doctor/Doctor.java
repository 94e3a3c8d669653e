package org.zhiheng.doctor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhiheng.audit.LogExamination;
import org.zhiheng.document.StoredFiles;

/**
 * Says what is broken. Each sentence is one query and so sees the database at one moment; people
 * may go on working meanwhile.
 */
@Service
public class Doctor {

  private static final String FILES = "document.holds.files";
  private static final String LOG = "audit.holds.log";
  private static final int EXAMPLES = 5;

  private final SentenceStore store;
  private final StoredFiles files;
  private final LogExamination log;

  Doctor(SentenceStore store, StoredFiles files, LogExamination log) {
    this.store = store;
    this.files = files;
    this.log = log;
  }

  /** The sentences that do not hold: about the database, the files that are kept, and the log. */
  public List<Breach> examine() {
    List<Breach> findings = new ArrayList<>(examine(store));
    List<String> broken = files.examine();
    if (!broken.isEmpty()) {
      findings.add(new Breach(FILES, broken.size(), broken.stream().limit(EXAMPLES).toList()));
    }
    log.examine(null)
        .damage()
        .ifPresent(
            damage ->
                findings.add(new Breach(LOG, 1, List.of(damage.kind() + " " + damage.place()))));
    return findings;
  }

  /** The sentences about the database alone that do not hold. */
  static List<Breach> examine(SentenceStore store) {
    return store.sentences().stream().flatMap(sentence -> store.breaks(sentence).stream()).toList();
  }
}

package org.zhiheng.doctor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhiheng.document.StoredFiles;

/**
 * Says what is broken. Each sentence is one query and so sees the database at one moment; people
 * may go on working meanwhile.
 */
@Service
public class Doctor {

  private static final String FILES = "document.holds.files";
  private static final int EXAMPLES = 5;

  private final SentenceStore store;
  private final StoredFiles files;

  Doctor(SentenceStore store, StoredFiles files) {
    this.store = store;
    this.files = files;
  }

  /** The sentences that do not hold, about the database and about the files that are kept. */
  public List<Breach> examine() {
    List<Breach> findings = new ArrayList<>(examine(store));
    List<String> broken = files.examine();
    if (!broken.isEmpty()) {
      findings.add(new Breach(FILES, broken.size(), broken.stream().limit(EXAMPLES).toList()));
    }
    return findings;
  }

  /** The sentences about the database alone that do not hold. */
  static List<Breach> examine(SentenceStore store) {
    return store.sentences().stream().flatMap(sentence -> store.breaks(sentence).stream()).toList();
  }
}

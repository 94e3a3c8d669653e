package org.zhiheng.application;

import org.zhiheng.kernel.ActingScope;

/** Whether row-level security checks who reads a file. */
public enum FileReading {
  /** The database checks: the actor gets what they may see, even if the program forgot a filter. */
  AS_READER,
  /**
   * The database does not check: a rule needs the file, or the caller has checked that its reader
   * may see it.
   */
  TRUSTED;

  /**
   * Where to read from: the table, or the trusted function for the rows of the case {@code :id}.
   */
  public String from(String table, ActingScope scope) {
    if (this == AS_READER) {
      scope.tell();
    }
    return "application." + (this == TRUSTED ? "trusted_" + table + "(:id)" : table);
  }
}

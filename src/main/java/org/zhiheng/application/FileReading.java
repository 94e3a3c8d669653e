package org.zhiheng.application;

import org.zhiheng.kernel.ActingScope;

/** Whether the database looks itself at who reads a file. */
public enum FileReading {
  /** It does: whoever acts gets what they may see, whatever the program forgot. */
  AS_READER,
  /** It does not: a rule needs the file, or who asks for it knows that its reader may see it. */
  TRUSTED;

  /** What is read from: a table, or the door to its rows of the case {@code :id}. */
  public String from(String table, ActingScope scope) {
    if (this == AS_READER) {
      scope.tell();
    }
    return "application." + (this == TRUSTED ? "trusted_" + table + "(:id)" : table);
  }
}

package org.zhiheng.kernel;

import java.util.function.Supplier;

/**
 * Tells the database who acts, for its row-level security. A store calls it before it reads a table
 * with policies; without it the query returns nothing.
 */
public interface ActingScope {

  /** Once a transaction, however often it is asked for. */
  void tell();

  /**
   * Reads without row-level security what the program has to know whoever acts, such as which files
   * are still in use. The caller decides what its reader is told of it.
   */
  <T> T asProgram(Supplier<T> reading);
}

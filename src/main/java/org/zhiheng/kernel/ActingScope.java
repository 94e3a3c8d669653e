package org.zhiheng.kernel;

import java.util.function.Supplier;

/**
 * Tells the database who acts, for its row-level security. A store that reads what is behind that
 * wall asks for it first; one that forgets reads nothing.
 */
public interface ActingScope {

  /** Once a transaction, however often it is asked for. */
  void tell();

  /**
   * Reads behind the wall what the program has to know whoever acts, such as which files are still
   * in use. The reader learns nothing that the caller does not tell.
   */
  <T> T asProgram(Supplier<T> reading);
}

package org.zhiheng.kernel;

/**
 * Tells the database who acts, for its row-level security. A store that reads what is behind that
 * wall asks for it first; one that forgets reads nothing.
 */
public interface ActingScope {

  /** Once a transaction, however often it is asked for. */
  void tell();
}

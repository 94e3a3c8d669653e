package org.zhiheng.kernel;

/**
 * Takes part in the transactions in which verbs change something; whoever declares a bean of it is
 * asked at each of them.
 */
public interface VerbGuard {

  /** A transaction has begun and nothing was read in it yet; what is thrown here ends it. */
  void begun();

  /** It is about to be committed: what is written here is kept or lost together with it. */
  void committing();

  /** It was committed. */
  void committed();

  /** The database went away while it was being committed: nobody knows whether it was. */
  void lost();
}

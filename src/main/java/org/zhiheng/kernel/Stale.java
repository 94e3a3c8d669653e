package org.zhiheng.kernel;

/** Somebody else changed the thing since it was read; nothing was written. */
public final class Stale extends RuntimeException {

  public Stale(Object what) {
    super("changed by somebody else meanwhile: " + what);
  }
}

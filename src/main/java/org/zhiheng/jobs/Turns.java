package org.zhiheng.jobs;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a job, each of which has its turn by itself, so that one that cannot be done keeps
 * no other back. The first fault is told when all had their turn.
 */
public final class Turns {

  private final List<RuntimeException> failed = new ArrayList<>();

  /** Does one part; false where it failed. */
  public boolean take(Runnable part) {
    try {
      part.run();
      return true;
    } catch (RuntimeException e) {
      failed.add(e);
      return false;
    }
  }

  /** Ends the job, with the first fault if there was one. */
  public void end() {
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }
}

package org.zhiheng.kernel;

import java.util.List;

/** A verb was asked for that rules forbid; nothing was changed. */
public final class Refused extends RuntimeException {

  private final transient List<Refusal> refusals;

  public Refused(List<Refusal> refusals) {
    super("refused: " + refusals);
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }

  /**
   * Lets a verb pass only when nothing speaks against it.
   *
   * @throws Refused with all the reasons otherwise
   */
  public static void unlessEmpty(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
  }
}

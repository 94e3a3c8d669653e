package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** How a formal review ended. */
public enum ReviewOutcome implements Worded {
  ACCEPTED,
  /** 不予受理, by a ground of 8.2. */
  REFUSED,
  /** 视为撤回 (P7). */
  DEEMED_WITHDRAWN;

  /** The stage that an application is in afterwards. */
  public ApplicationStage stage() {
    return switch (this) {
      case ACCEPTED -> ApplicationStage.ACCEPTED;
      case REFUSED -> ApplicationStage.REFUSED;
      case DEEMED_WITHDRAWN -> ApplicationStage.WITHDRAWN;
    };
  }
}

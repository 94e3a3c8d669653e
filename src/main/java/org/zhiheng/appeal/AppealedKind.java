package org.zhiheng.appeal;

import org.zhiheng.kernel.Worded;

/** The acts of the body on a person against which an appeal may be made. */
public enum AppealedKind implements Worded {
  /** 不予受理, by a ground of 8.2. */
  REFUSAL,
  /** 视为撤回 (P7). */
  DEEMED_WITHDRAWN,
  /** No certificate was awarded (8.4). */
  DENIAL,
  /** A certificate was awarded, of a lower grade than there is. */
  GRADE,
  /** A certificate was suspended, terminated or declared void (9.3). */
  SANCTION
}

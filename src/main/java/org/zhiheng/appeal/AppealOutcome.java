package org.zhiheng.appeal;

import org.zhiheng.kernel.Worded;

/** What the handlers of an appeal find, each of them and by majority. */
public enum AppealOutcome implements Worded {
  /** 申诉成立: what was decided is undone. */
  UPHELD,
  /** 驳回申诉: it stays, finally. */
  DISMISSED
}

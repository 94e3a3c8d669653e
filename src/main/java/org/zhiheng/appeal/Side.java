package org.zhiheng.appeal;

import org.zhiheng.kernel.Worded;

/** Who is heard in an appeal. */
public enum Side implements Worded {
  APPELLANT,
  /** 评价主体: an officer or a manager for those who decided. */
  BODY
}

package org.zhiheng.person;

import org.zhiheng.kernel.Worded;

/** 性别, as the identity document says. */
public enum Sex implements Worded {
  FEMALE,
  MALE
}

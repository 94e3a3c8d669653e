package org.zhiheng.person;

import org.zhiheng.kernel.Worded;

/** 职称级别: the level of a professional title, lowest first; 5.1 a) asks for intermediate. */
public enum TitleLevel implements Worded {
  NONE,
  /** 初级. */
  JUNIOR,
  /** 中级. */
  INTERMEDIATE,
  /** 副高级. */
  ASSOCIATE_SENIOR,
  /** 正高级. */
  SENIOR;

  public boolean isAtLeast(TitleLevel other) {
    return compareTo(other) >= 0;
  }
}

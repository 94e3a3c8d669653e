package org.zhiheng.person;

import org.zhiheng.kernel.Worded;

/** 学历, lowest first; 5.1 a) asks for junior college at least. */
public enum Education implements Worded {
  /** 高中、中专及以下. */
  SECONDARY,
  /** 大专. */
  JUNIOR_COLLEGE,
  BACHELOR,
  MASTER,
  DOCTOR;

  public boolean isAtLeast(Education other) {
    return compareTo(other) >= 0;
  }
}

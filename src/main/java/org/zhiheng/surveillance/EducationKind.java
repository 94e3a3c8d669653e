package org.zhiheng.surveillance;

import org.zhiheng.kernel.Worded;

/** The forms of continuing education that 9.2 names; it leaves room for others like them. */
public enum EducationKind implements Worded {
  /** 9.2 a): training and lectures, attended or given. */
  TRAINING,
  /** 9.2 b): academic exchange. */
  EXCHANGE,
  /** 9.2 c): results published. */
  PUBLICATION
}

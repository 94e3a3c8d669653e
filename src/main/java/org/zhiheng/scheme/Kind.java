package org.zhiheng.scheme;

import org.zhiheng.kernel.Worded;

/** What a row judges: 表现 (7.1 to 7.4, table B.1) or 结果 (7.5, table B.2). */
public enum Kind implements Worded {
  PERFORMANCE,
  RESULT
}

package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** Why somebody applies, by the certificates they hold or held (C10). */
public enum ApplicationKind implements Worded {
  /** 初次申请: there was no certificate before. */
  NEW,
  /** 到期复评: the certificate in force ends soon (9.4, C5). */
  RENEWAL,
  /** 恢复申请: the last one expired or was taken away (9.6, C8, C9). */
  REINSTATEMENT,
  /** 转换评价主体: another body issued the one in force (9.5, C7). */
  TRANSFER,
  /** 升级申请: for a higher grade while one is in force (C10). */
  UPGRADE
}

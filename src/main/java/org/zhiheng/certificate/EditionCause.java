package org.zhiheng.certificate;

import org.zhiheng.kernel.Worded;

/** Why a number has this paper. */
public enum EditionCause implements Worded {
  /** 初次颁发: the panel awarded the certificate. */
  FIRST,
  /** 变更所在组织: the holder changed the employer (C11). */
  EMPLOYER,
  /** 变更姓名: the holder's name changed. */
  NAME,
  /** 更正: something on the paper was wrong. */
  CORRECTION
}

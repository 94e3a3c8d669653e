package org.zhiheng.certificate;

import org.zhiheng.kernel.Worded;

/** Why a number has this paper, and with it where the facts come from that differ on it. */
public enum EditionCause implements Worded {
  /** 初次颁发: the panel awarded the certificate. */
  FIRST,
  /** 变更所在组织: the holder changed the employer (C11); named as in its own file. */
  EMPLOYER,
  /** 变更姓名: the holder's name is another one in the holder's own file. */
  NAME,
  /** 组织更名: the same organisation has another name in its own file. */
  ORGANISATION,
  /** 更正: two people corrected a fact of the case. */
  CORRECTION,
  /** 补发: the paper alone is new, all facts stay. */
  PAPER
}

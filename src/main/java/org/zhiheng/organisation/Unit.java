package org.zhiheng.organisation;

import org.zhiheng.kernel.Worded;

/** What an indicator of size is counted in. */
public enum Unit implements Worded {
  PERSON,
  /** 万元: 10,000 yuan. */
  TEN_THOUSAND_YUAN
}

package org.zhiheng.organisation;

import org.zhiheng.kernel.Worded;

/** 三次产业: the tier of industry by the NBS (2012, amended 2018), a column of table D.1. */
public enum Tier implements Worded {
  PRIMARY,
  SECONDARY,
  TERTIARY
}

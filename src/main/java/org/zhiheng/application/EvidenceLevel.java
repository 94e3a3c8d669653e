package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** How far up the issuer of a piece of evidence stands. */
public enum EvidenceLevel implements Worded {
  NATIONAL,
  PROVINCIAL,
  MUNICIPAL,
  ORGANISATION
}

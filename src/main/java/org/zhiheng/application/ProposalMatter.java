package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** What two people of the body do together. */
public enum ProposalMatter implements Worded {
  /** A slip of the formal review is annulled. */
  ANNULMENT,
  /** The case is ended on a ground of 8.2 that came to light later. */
  ENDING,
  /** A fact that was typed wrong is corrected. */
  CORRECTION
}

package org.zhiheng.document;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;

/** How much is kept for whom, and when a disk is nearly full. */
final class DocumentRules {

  private static final long MEGABYTE = 1024L * 1024;

  /** What the files of one case may have together. */
  static final long MOST_OF_CASE = 300 * MEGABYTE;

  /** What the files that one account handed in may have together, over all its cases. */
  static final long MOST_OF_ACCOUNT = 1024 * MEGABYTE;

  private static final long LEAST_FREE = 2048 * MEGABYTE;
  private static final int LEAST_PERCENT = 10;

  private DocumentRules() {}

  /**
   * What speaks against one more file.
   *
   * @param size of the file
   * @param ofCase what the files of the case have already
   * @param ofAccount what the account has handed in already
   */
  static List<Refusal> whyNotMore(long size, long ofCase, long ofAccount) {
    var refusals = new ArrayList<Refusal>();
    if (ofCase + size > MOST_OF_CASE) {
      refusals.add(full(DocumentRefusal.CASE_FULL, MOST_OF_CASE));
    }
    if (ofAccount + size > MOST_OF_ACCOUNT) {
      refusals.add(full(DocumentRefusal.ACCOUNT_FULL, MOST_OF_ACCOUNT));
    }
    return refusals;
  }

  private static Refusal full(DocumentRefusal reason, long most) {
    return reason.because(most / MEGABYTE).at(DocumentRefusal.FIELD);
  }

  /** Whether a disk is so full that somebody has to see to it before it is. */
  static boolean isNearlyFull(long free, long total) {
    return free < LEAST_FREE || free < total / 100 * LEAST_PERCENT;
  }
}

package org.zhiheng.paper;

import org.zhiheng.kernel.Worded;

/** What a paper is; its words are the title that is printed on it. */
public enum PaperKind implements Worded {
  /** 受理通知书 (8.2). */
  ACCEPTANCE("SL"),
  /** 补正通知书: everything that is missing, told at once (8.2, P7). */
  SUPPLEMENT("BZ"),
  /** 不予受理通知书, by a ground of 8.2. */
  NOT_ACCEPTED("BS");

  private final String letters;

  PaperKind(String letters) {
    this.letters = letters;
  }

  /** What the numbers of its line begin with. */
  String letters() {
    return letters;
  }
}

package org.zhiheng.paper;

import org.zhiheng.kernel.Worded;

/** What a paper is; its words are the title that is printed on it. */
public enum PaperKind implements Worded {
  /** 受理通知书 (8.2). */
  ACCEPTANCE("SL", Audience.ORGANISATION_TOO),
  /** 补正通知书: everything that is missing, told at once (8.2, P7). */
  SUPPLEMENT("BZ", Audience.DECIDERS_TOO),
  /** 不予受理通知书, by a ground of 8.2. */
  NOT_ACCEPTED("BS", Audience.DECIDERS_TOO),
  /** 视为撤回通知书: the supplement did not come, or its rounds were not enough (P7). */
  DEEMED_WITHDRAWN("CH", Audience.DECIDERS_TOO),
  /** 评价决定书: a grade is awarded (8.4). */
  GRANT("JD", Audience.DECIDERS_TOO),
  /** 不予发证决定书 (8.4). */
  DENIAL("BF", Audience.DECIDERS_TOO),
  /** 公示: what was awarded stands in public (P11). */
  PUBLIC_NOTICE("GS", Audience.ORGANISATION_TOO),
  /** 证书暂停决定书 (9.3). */
  SUSPENSION("ZT", Audience.HOLDER),
  /** 证书紧急暂停通知书: one person ordered it for some days, and it is no decision (9.3, C4). */
  URGENT("JJ", Audience.HOLDER),
  /** 紧急暂停失效通知书: what two others did not confirm is as if it had never been (C4). */
  LAPSE("SX", Audience.HOLDER),
  /** 证书恢复决定书 (9.3). */
  LIFTING("HF", Audience.HOLDER),
  /** 暂停解除决定书: one of several suspensions is over, and another one holds (9.3). */
  ONE_LIFTED("JC", Audience.HOLDER),
  /** 证书中止决定书 (9.3). */
  TERMINATION("ZZ", Audience.HOLDER),
  /** 证书作废决定书 (9.3); the announcement stands in the register. */
  VOIDING("ZF", Audience.HOLDER),
  /** 提醒函: something is owed, or the certificate ends soon (9.2, 9.4). */
  REMINDER("TX", Audience.HOLDER),
  /** 申诉不予受理通知书 (ISO/IEC 17024, 9.8). */
  APPEAL_NOT_ADMITTED("SB", Audience.HOLDER),
  /** 申诉决定书 (ISO/IEC 17024, 9.8). */
  APPEAL_RULING("SS", Audience.HOLDER);

  /** Who reads a paper beside whoever it is about and those who handle and oversee. */
  enum Audience {
    HOLDER,
    DECIDERS_TOO,
    ORGANISATION_TOO
  }

  private final String letters;
  private final Audience audience;

  PaperKind(String letters, Audience audience) {
    this.letters = letters;
    this.audience = audience;
  }

  /** What the numbers of its line begin with. */
  String letters() {
    return letters;
  }

  Audience audience() {
    return audience;
  }
}

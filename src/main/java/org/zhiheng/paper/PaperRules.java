package org.zhiheng.paper;

import org.zhiheng.casefile.Standing;

/** Who reads which paper, of those who may follow its case. */
final class PaperRules {

  private PaperRules() {}

  /**
   * Whoever applied, those who oversee, handle or decide. The organisation is told that its person
   * is evaluated; what is missing or why not is the applicant's own. Those who score work from the
   * file and read none, so that no paper tells them what others think (S13).
   */
  static boolean mayRead(PaperKind kind, Standing standing) {
    return switch (standing) {
      case APPLICANT, OFFICER, OVERSEER, PANEL -> true;
      case EMPLOYER -> kind == PaperKind.ACCEPTANCE;
      case TEAM -> false;
    };
  }
}

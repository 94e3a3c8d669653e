package org.zhiheng.paper;

import org.zhiheng.casefile.Standing;

/** Who reads which paper, of those who may follow its case. */
final class PaperRules {

  private PaperRules() {}

  /**
   * Whoever it is about, and those who handle and oversee. Who decided reads what led to the
   * decision, and not what a holder did later or appealed, nor what was annulled: where an appeal
   * was upheld, another panel decides without the reasons of the first. The organisation reads that
   * its person is evaluated and what stands in public. Those who score work from the file and read
   * none, so that no paper tells them what others think (S13).
   */
  static boolean mayRead(PaperKind kind, boolean annulled, Standing standing) {
    return switch (standing) {
      case APPLICANT, OFFICER, OVERSEER -> true;
      case PANEL -> !annulled && kind.audience() != PaperKind.Audience.HOLDER;
      case EMPLOYER -> kind.audience() == PaperKind.Audience.ORGANISATION_TOO;
      case TEAM -> false;
    };
  }
}

package org.zhiheng.demo;

import org.zhiheng.appeal.Appeals;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;

/** Appeals, each verb by whoever does it in life. */
@DemoOnly
class DemoAppeals {

  private final Appeals appeals;

  DemoAppeals(Appeals appeals) {
    this.appeals = appeals;
  }

  /** It waits to be examined. */
  void lodge(CaseId id, Actor appellant) {
    appeals.lodge(id, null, DemoTexts.of("appeal.grounds"), null, appellant);
  }
}

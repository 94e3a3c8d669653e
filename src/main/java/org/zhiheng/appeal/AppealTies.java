package org.zhiheng.appeal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.application.CaseTies;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;

/** What keeps somebody from handling an appeal: ties to the case, and any hand put to it. */
@Component
class AppealTies {

  private final CaseTies ties;
  private final HandStore hands;

  AppealTies(CaseTies ties, HandStore hands) {
    this.ties = ties;
    this.hands = hands;
  }

  /** What speaks against the one who acts. */
  List<Refusal> whyNot(CaseId id, Actor by) {
    return ties.whyNotHandle(id, by, hands.of(id));
  }
}

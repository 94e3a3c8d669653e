package org.zhiheng.appeal;

import org.springframework.stereotype.Component;
import org.zhiheng.application.CaseTies;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** Who reads an appeal: the appellant, its handlers, and staff without a tie to the case. */
@Component
class AppealAccess {

  private final CaseTies ties;
  private final HearingStore hearings;

  AppealAccess(CaseTies ties, HearingStore hearings) {
    this.ties = ties;
    this.hearings = hearings;
  }

  boolean mayRead(Appeal appeal, Actor reader) {
    return reader.is(appeal.appellant())
        || (reader.isStaff() && !ties.isTied(appeal.caseId(), reader))
        || (reader.is(Role.PANELLIST) && hearings.handles(appeal.id(), reader.person()));
  }
}

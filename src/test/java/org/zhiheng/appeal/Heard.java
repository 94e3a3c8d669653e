package org.zhiheng.appeal;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** Has appeals decided, through the faces that people use, each time by people of its own. */
@TestComponent
public final class Heard {

  private final ReportedCases cases;
  private final Examinations examinations;
  private final Hearings hearings;

  Heard(ReportedCases cases, Examinations examinations, Hearings hearings) {
    this.cases = cases;
    this.examinations = examinations;
    this.hearings = hearings;
  }

  /**
   * From the receipt of an appeal to the vote that decides it.
   *
   * @return who handled it
   */
  public List<Account> decide(UUID appeal, AppealOutcome outcome, String reason, Actor appellant) {
    examinations.admit(appeal, 1, cases.account("演示受理员八", Role.OFFICER).actor());
    Actor manager = cases.account("演示申诉管理员", Role.MANAGER).actor();
    List<Account> handlers = cases.panel();
    hearings.choose(appeal, 2, ReportedCases.ids(handlers), "", manager);
    hearings.state(appeal, "演示陈述", appellant);
    hearings.state(appeal, "演示答复", manager);
    for (Account handler : handlers.subList(0, 2)) {
      hearings.declare(appeal, true, handler.actor());
      hearings.vote(appeal, outcome, reason, handler.actor());
    }
    return handlers;
  }
}

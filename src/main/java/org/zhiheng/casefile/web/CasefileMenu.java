package org.zhiheng.casefile.web;

import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.kernel.Actor;
import org.zhiheng.shell.MenuItem;

/** The way to what waits for me, with its count. */
@Component
class CasefileMenu implements MenuItem {

  private final CaseFiles caseFiles;

  CasefileMenu(CaseFiles caseFiles) {
    this.caseFiles = caseFiles;
  }

  @Override
  public String key() {
    return "casefile";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return true;
  }

  @Override
  public int waitingFor(Actor actor) {
    return caseFiles.countTasks(actor);
  }
}

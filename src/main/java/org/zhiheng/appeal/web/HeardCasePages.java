package org.zhiheng.appeal.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.appeal.HeardCases;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Pages;

/** What the handlers of an appeal read before they vote: the file and the signed report. */
@Controller
class HeardCasePages {

  private final HeardCases cases;
  private final Pages pages;
  private final CurrentActor currentActor;

  HeardCasePages(HeardCases cases, Pages pages, CurrentActor currentActor) {
    this.cases = cases;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.PANELLIST)
  @GetMapping("/appeal/{id}/dossier")
  View show(@PathVariable UUID id) {
    return pages.show("appeal/dossier", cases.find(id, currentActor.get()));
  }
}

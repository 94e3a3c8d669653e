package org.zhiheng.decision.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.decision.FileSeals;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Pages;

/** The seal on the file that a panel votes on, and whether every part still is what was sealed. */
@Controller
class SealPages {

  private final FileSeals seals;
  private final Pages pages;
  private final CurrentActor currentActor;

  SealPages(FileSeals seals, Pages pages, CurrentActor currentActor) {
    this.seals = seals;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision/{id}/seal")
  View seal(@PathVariable String id) {
    return pages.show(
        "decision/seal", new SealView(seals.look(CaseId.parse(id), currentActor.get())));
  }
}

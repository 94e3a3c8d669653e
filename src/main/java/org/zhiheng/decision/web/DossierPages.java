package org.zhiheng.decision.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiheng.decision.SealedDossier;
import org.zhiheng.decision.SealedDossiers;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Archive;

/** The sealed file as one archive. */
@Controller
class DossierPages {

  private final SealedDossiers dossiers;
  private final DossierArchive archive;
  private final Settings settings;
  private final CurrentActor currentActor;

  DossierPages(
      SealedDossiers dossiers,
      DossierArchive archive,
      Settings settings,
      CurrentActor currentActor) {
    this.dossiers = dossiers;
    this.archive = archive;
    this.settings = settings;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.PANELLIST, Role.SUPERVISOR})
  @GetMapping("/decision/{id}/archive")
  ResponseEntity<Resource> archive(@PathVariable String id) {
    SealedDossier dossier = dossiers.of(CaseId.parse(id), currentActor.get());
    return Archive.send(
        Archive.make(settings.temporary(), zip -> archive.fill(zip, dossier)),
        dossier.decision().number() + ".zip");
  }
}

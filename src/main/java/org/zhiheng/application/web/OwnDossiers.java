package org.zhiheng.application.web;

import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;

/** The file of an application for its applicant, with any of their accounts, and nobody else. */
@Component
class OwnDossiers {

  private final Applications applications;
  private final CurrentActor currentActor;

  OwnDossiers(Applications applications, CurrentActor currentActor) {
    this.applications = applications;
    this.currentActor = currentActor;
  }

  Dossier get(String id) {
    Actor actor = currentActor.get();
    Dossier dossier = applications.dossier(CaseId.parse(id), actor);
    if (!actor.is(dossier.application().person())) {
      throw new NotFound(id);
    }
    return dossier;
  }
}

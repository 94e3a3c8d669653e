package org.zhiheng.application;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;

/** Opens the files that applicants work on: their own ones, and nobody else's. */
@Component
class OwnFiles {

  private final ApplicationStore store;

  OwnFiles(ApplicationStore store) {
    this.store = store;
  }

  /** The application, kept from others until the transaction ends. */
  Application own(CaseId id, Actor by) {
    return store
        .lock(id)
        .filter(application -> by.is(application.person()))
        .orElseThrow(() -> new NotFound(id));
  }

  /** The same, provided that the file may be changed. */
  Application changeable(CaseId id, Actor by) {
    Application application = own(id, by);
    Refused.unlessEmpty(ApplicationRules.whyNotChange(application));
    return application;
  }
}

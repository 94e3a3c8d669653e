package org.zhiheng.application;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;

/** The files that applicants work on: their own ones, and nobody else's. */
@Component
class OwnFiles {

  private final ApplicationStore store;

  OwnFiles(ApplicationStore store) {
    this.store = store;
  }

  /** Begins a file; false when its person has begun another one in the same moment. */
  boolean begin(Application application, String applicantName) {
    return store.insert(application, applicantName);
  }

  /** The next number of a year, for a file that is handed in for the first time. */
  String nextNumber(LocalDate today) {
    int year = today.getYear();
    return String.format(Locale.ROOT, "%d-%06d", year, store.nextNumber(year));
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

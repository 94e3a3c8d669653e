package org.zhiheng.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * Concludes applications when their cases are decided, and takes them up again after an upheld
 * appeal. It is called by the steps that do the one or the other, whose own rules and events say
 * who may and who did.
 */
@Service
@Transactional
public class Conclusions {

  private final ApplicationStore store;
  private final LineStore lines;

  Conclusions(ApplicationStore store, LineStore lines) {
    this.store = store;
    this.lines = lines;
  }

  /** The case is decided: its person may apply again. */
  public void conclude(CaseId id) {
    Application application = locked(id);
    Refused.unlessEmpty(ApplicationRules.whyNotMove(application, ApplicationStage.CONCLUDED));
    store.update(application.conclude());
  }

  /** The case is to be evaluated and decided anew. */
  public void reopen(CaseId id) {
    Application application = locked(id);
    Refused.unlessEmpty(whyNotReopen(application));
    store.update(application.reopen());
  }

  /** Why a case cannot be taken up again; its person may have another one by now. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotReopen(CaseId id) {
    return whyNotReopen(store.find(id).orElseThrow(() -> new NotFound(id)));
  }

  private List<Refusal> whyNotReopen(Application application) {
    return ApplicationRules.whyNotTakeUp(
        application, ApplicationStage.ACCEPTED, lines.ofPerson(application.person()));
  }

  private Application locked(CaseId id) {
    return store.lock(id).orElseThrow(() -> new NotFound(id));
  }
}

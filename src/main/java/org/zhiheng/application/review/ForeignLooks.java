package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Entitlement;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

/**
 * The reviewing officer looks whether a certificate of another body is what the applicant says
 * (C7): the kind of the application and its waits follow from what was found.
 */
@Service
@Transactional
public class ForeignLooks {

  private final ApplicationFiles files;
  private final ForeignLookStore store;
  private final CaseTies ties;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  ForeignLooks(
      ApplicationFiles files,
      ForeignLookStore store,
      CaseTies ties,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.ties = ties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps what was found; a later look at the same certificate counts instead of an earlier one.
   */
  public void look(CaseId id, int version, ForeignLook.Finding finding, Actor by) {
    Application application =
        files.lock(id, it -> it.submittedAt() != null && by.is(Role.OFFICER)).seen(version);
    Dossier dossier = files.dossier(application);
    Refused.unlessEmpty(whyNot(dossier, by));
    ForeignCertificate seen = dossier.done().foreign();
    if (seen == null) {
      throw new Refused(List.of(ApplicationRefusal.FOREIGN_NONE.because()));
    }
    Refused.unlessEmpty(ForeignLookRules.whyNotFind(finding, seen, clock.today()));
    Instant now = clock.now();
    store.insert(id, new ForeignLook(seen, finding, by.id(), by.person(), now));
    Application looked = application.of(entitlement(dossier).kind());
    files.update(looked);
    events.publishEvent(
        new ApplicationEvents.ForeignLooked(
            id, finding.confirmed(), finding.state().name(), looked.kind(), by.id(), now));
  }

  /** What speaks against somebody looking at it now. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(Dossier dossier, Actor by) {
    return ReviewRules.whyNotRefuse(dossier, ties.whyNotHandle(dossier, by));
  }

  /** The look at what stands in the file now, for a caller whose reader may see it. */
  @Transactional(readOnly = true)
  public Optional<ForeignLook> trustedOf(CaseId id) {
    return store.of(id);
  }

  /** C7: what keeps an application from being accepted, by the certificate it names. */
  List<Refusal> whyNotAccept(Dossier dossier) {
    return dossier.done().foreign() == null
        ? List.of()
        : ForeignLookRules.whyNotAccept(
            store.of(dossier.application().id()).isPresent(), entitlement(dossier).waits());
  }

  private Entitlement entitlement(Dossier dossier) {
    Application application = dossier.application();
    Instant at = application.submittedAt();
    LocalDate on = at == null ? clock.today() : clock.dayOf(at);
    List<PriorCertificate> held = files.certificates(dossier);
    return KindRules.on(on, held, files.scheme(application).periods());
  }
}

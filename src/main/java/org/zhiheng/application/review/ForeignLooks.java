package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Entitlement;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
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
   *
   * @param key by which the certificate is known, as it stands in {@link #standing}
   */
  public void look(CaseId id, int version, String key, ForeignLook.Finding finding, Actor by) {
    Application application =
        files.lock(id, it -> it.submittedAt() != null && by.is(Role.OFFICER)).seen(version);
    Dossier dossier = files.dossier(application);
    Refused.unlessEmpty(whyNot(dossier, by));
    ForeignCertificate seen =
        standing(dossier).stream()
            .map(ForeignStanding::certificate)
            .filter(each -> each.facts().key().equals(key))
            .findFirst()
            .orElseThrow(() -> new Refused(List.of(ApplicationRefusal.FOREIGN_NONE.because())));
    Refused.unlessEmpty(ForeignLookRules.whyNotFind(finding, seen, clock.today()));
    Refused.unlessEmpty(whyNotInstead(application.person(), seen, finding, by));
    Instant now = clock.now();
    store.insert(new ForeignLook(id, seen, finding, by.id(), by.person(), now));
    // the kind of what was accepted or ended already stays
    boolean reviewed = application.stage() != ApplicationStage.SUBMITTED;
    Application looked = reviewed ? application : application.of(entitlement(dossier).kind());
    files.update(looked);
    String state = finding.state() == null ? "" : finding.state().name();
    events.publishEvent(
        new ApplicationEvents.ForeignLooked(
            id, finding.confirmed(), state, looked.kind(), by.id(), now));
  }

  private List<Refusal> whyNotInstead(
      PersonId person, ForeignCertificate seen, ForeignLook.Finding finding, Actor by) {
    ForeignLook counts =
        ForeignLookRules.counting(store.ofPerson(person)).stream()
            .filter(look -> look.seen().facts().key().equals(seen.facts().key()))
            .findFirst()
            .orElse(null);
    return ForeignLookRules.whyNotInstead(
        counts, finding, store.isOfAnother(seen.facts(), person), by);
  }

  /** What speaks against somebody looking at it now. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(Dossier dossier, Actor by) {
    return ForeignLookRules.whyNotLook(dossier.application(), ties.whyNotHandle(dossier, by));
  }

  /**
   * What an officer may look at in a case, for a caller whose reader may see it: what its file
   * names, unless the applicant may be changing that, and what earlier cases named.
   */
  @Transactional(readOnly = true)
  public List<ForeignStanding> standing(Dossier dossier) {
    Application application = dossier.application();
    List<ForeignStanding> standing = new ArrayList<>();
    ForeignCertificate named = dossier.done().foreign();
    if (named != null && !application.stage().isWithApplicant()) {
      standing.add(new ForeignStanding(named, store.of(application.id()).orElse(null)));
    }
    for (ForeignLook look : store.ofPerson(application.person()).reversed()) {
      String key = look.seen().facts().key();
      if (standing.stream().noneMatch(it -> it.certificate().facts().key().equals(key))) {
        standing.add(new ForeignStanding(look.seen().ofEarlier(), look));
      }
    }
    return standing;
  }

  /** The look at what stands in the file now, for a caller whose reader may see it. */
  @Transactional(readOnly = true)
  public Optional<ForeignLook> trustedOf(CaseId id) {
    return store.of(id);
  }

  /** C7 to C9: what keeps an application from being accepted, by certificates before it. */
  List<Refusal> whyNotAccept(Dossier dossier) {
    boolean looked =
        dossier.done().foreign() == null || store.of(dossier.application().id()).isPresent();
    return ForeignLookRules.whyNotAccept(looked, waits(dossier));
  }

  /** 9.6: until when the applicant has to wait, by what is known today. */
  List<Refusal> waits(Dossier dossier) {
    return entitlement(dossier).waits();
  }

  private Entitlement entitlement(Dossier dossier) {
    Application application = dossier.application();
    Instant at = application.submittedAt();
    LocalDate on = at == null ? clock.today() : clock.dayOf(at);
    List<PriorCertificate> held = files.certificates(dossier);
    return KindRules.on(on, held, files.scheme(application).periods());
  }
}

package org.zhiheng.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.SnapshotStore.Snapshot;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/**
 * The applications, as their applicants work on them and everybody reads them. What organisations
 * and officers do stands in {@link Recommendations} and {@link FormalReviews}.
 *
 * <p>Verbs throw {@link NotFound} for an application that is not the actor's own, {@link Refused}
 * with what speaks against them, and {@link org.zhiheng.kernel.Stale} when somebody else was
 * faster.
 */
@Service
@Transactional
public class Applications {

  private final ApplicationStore store;
  private final SelfEvaluationStore selfEvaluations;
  private final EvidenceStore evidences;
  private final DeclarationStore declarations;
  private final SnapshotStore snapshots;
  private final Dossiers dossiers;
  private final LineAhead ahead;
  private final Documents documents;
  private final Schemes schemes;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Applications(
      ApplicationStore store,
      SelfEvaluationStore selfEvaluations,
      EvidenceStore evidences,
      DeclarationStore declarations,
      SnapshotStore snapshots,
      Dossiers dossiers,
      LineAhead ahead,
      Documents documents,
      Schemes schemes,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.selfEvaluations = selfEvaluations;
    this.evidences = evidences;
    this.declarations = declarations;
    this.snapshots = snapshots;
    this.dossiers = dossiers;
    this.ahead = ahead;
    this.documents = documents;
    this.schemes = schemes;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  // --- the applicant's verbs

  /** Begins an application by the scheme in force today. */
  public CaseId start(Actor by) {
    String organisation = by.organisation();
    List<Refusal> whyNot = whyNotStart(by);
    if (organisation == null || !whyNot.isEmpty()) {
      throw new Refused(whyNot);
    }
    Scheme scheme = schemes.current();
    Entitlement entitlement = entitlement(by);
    Application application =
        Application.start(
            by, new CreditCode(organisation), scheme, entitlement.kind(), clock.instant());
    if (!store.insert(application, by.name())) {
      throw new Refused(List.of(ApplicationRefusal.ALREADY_OPEN.because(ApplicationStage.DRAFT)));
    }
    events.publishEvent(
        new ApplicationEvents.ApplicationStarted(
            application.id(), by.name(), by.id(), application.startedAt()));
    return application.id();
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotStart(Actor by) {
    return ApplicationRules.whyNotStart(
        by.organisation(), store.ofPerson(by.person()), entitlement(by));
  }

  /** What an application of the actor would be today, and until when it has to wait (clause 9). */
  @Transactional(readOnly = true)
  public Entitlement entitlement(Actor by) {
    return KindRules.on(
        LocalDate.now(clock), ahead.certificates(by.person()), schemes.current().periods());
  }

  /**
   * Saves what the applicant says about a row.
   *
   * @param supports for each piece of evidence that the applicant saw beside the row, whether it
   *     supports it
   */
  public void saveSelfEvaluation(
      CaseId id, SelfEvaluation typed, Map<UUID, Boolean> supports, Actor by) {
    Application application = changeable(id, by);
    Refused.unlessEmpty(ApplicationRules.whyNotSave(typed, scheme(application)));
    selfEvaluations.save(id, typed);
    for (Evidence evidence : evidences.of(id)) {
      boolean supported = evidence.rows().contains(typed.row());
      if (supports.getOrDefault(evidence.id(), supported)) {
        evidences.link(evidence.id(), typed.row());
      } else {
        evidences.unlink(evidence.id(), typed.row());
      }
    }
  }

  /**
   * Adds a file as evidence.
   *
   * @param name of the file as the browser sent it
   */
  public Evidence addEvidence(
      CaseId id, EvidenceFacts facts, String name, InputStream content, Actor by) {
    Application application = changeable(id, by);
    LocalDate today = LocalDate.now(clock);
    Refused.unlessEmpty(ApplicationRules.whyNotAdd(facts, scheme(application), today));
    Evidence evidence = Evidence.of(documents.store(name, content, by).id(), facts);
    evidences.insert(id, evidence);
    return evidence;
  }

  /** Takes a piece of evidence out of the file; its document stays where it is. */
  public void removeEvidence(CaseId id, UUID evidence, int version, Actor by) {
    changeable(id, by);
    evidences.delete(id, evidence, version);
  }

  public void declare(CaseId id, Declarations typed, Actor by) {
    changeable(id, by);
    Refused.unlessEmpty(ApplicationRules.whyNotDeclare(typed));
    declarations.save(id, typed);
  }

  /** What is missing before the file may be submitted; see {@link ApplicationRules}. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotSubmit(Dossier dossier) {
    Optional<Scheme> scheme = schemes.find(dossier.application().schemeId());
    List<Refusal> changed = ApplicationRules.whyNotUse(dossier.application(), scheme);
    return scheme.isEmpty() || !changed.isEmpty()
        ? changed
        : ApplicationRules.whyNotSubmit(dossier, scheme.get(), LocalDate.now(clock));
  }

  /** Hands the file in, for the first time or supplemented, and freezes it. */
  public Application submit(CaseId id, int version, Actor by) {
    Application seen = own(id, by).seen(version);
    Dossier dossier = dossiers.of(seen);
    Refused.unlessEmpty(whyNotSubmit(dossier));
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    LocalDate dueOn = workingDays.after(today, scheme(seen).limits().formalReview());
    String number = seen.number() == null ? nextNumber(today) : seen.number();
    Application submitted = seen.submit(number, now, dueOn);
    store.update(submitted);
    snapshots.save(id, new Snapshot(dossier.person(), dossier.organisation()), now);
    String applicantName = dossier.person().person().name();
    String organisationName = dossier.organisation().name();
    store.name(id, applicantName, organisationName);
    events.publishEvent(
        new ApplicationEvents.ApplicationSubmitted(
            id, number, applicantName, organisationName, dueOn, by.id(), now));
    return submitted;
  }

  /** Takes the application back, until the decision; the applicant may start another. */
  public void withdraw(CaseId id, int version, Actor by) {
    Application seen = own(id, by).seen(version);
    Refused.unlessEmpty(whyNotWithdraw(seen));
    store.update(seen.withdraw());
    events.publishEvent(new ApplicationEvents.ApplicationWithdrawn(id, by.id(), clock.instant()));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotWithdraw(Application application) {
    boolean decided = ahead.taken(application.id(), LaterStep.DECIDED);
    return ApplicationRules.whyNotWithdraw(application, decided);
  }

  // --- reading

  /** Finds an application for a caller who knows that its reader may see it. */
  @Transactional(readOnly = true)
  public Application findTrusted(CaseId id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** Finds an application that the actor may read: the own one, or as staff a submitted one. */
  @Transactional(readOnly = true)
  public Application find(CaseId id, Actor actor) {
    return store.findFor(id, actor).orElseThrow(() -> new NotFound(id));
  }

  /** The whole file, for a caller who knows that its reader may see it. */
  @Transactional(readOnly = true)
  public Dossier trustedDossier(CaseId id) {
    return dossiers.of(findTrusted(id));
  }

  /** Whether a document is evidence in the file of a case. */
  @Transactional(readOnly = true)
  public boolean holds(CaseId id, DocumentId document) {
    return evidences.holds(id, document);
  }

  /** The whole file of an application that the actor may read. */
  @Transactional(readOnly = true)
  public Dossier dossier(CaseId id, Actor actor) {
    return dossiers.of(find(id, actor));
  }

  /** Those the actor may read, narrowed by a query; the last submitted first. */
  @Transactional(readOnly = true)
  public List<ApplicationLine> list(Query query, Actor actor) {
    return store.list(query, actor);
  }

  /** A person's own, the last one first. */
  @Transactional(readOnly = true)
  public List<ApplicationLine> ofPerson(PersonId person) {
    return store.ofPerson(person);
  }

  /**
   * The scheme that a case began with.
   *
   * @throws Refused when it is not loaded any more, or has another content
   */
  public Scheme scheme(Application application) {
    Optional<Scheme> scheme = schemes.find(application.schemeId());
    Refused.unlessEmpty(ApplicationRules.whyNotUse(application, scheme));
    return scheme.orElseThrow();
  }

  private Application own(CaseId id, Actor by) {
    return store
        .lock(id)
        .filter(application -> by.is(application.person()))
        .orElseThrow(() -> new NotFound(id));
  }

  private Application changeable(CaseId id, Actor by) {
    Application application = own(id, by);
    Refused.unlessEmpty(ApplicationRules.whyNotChange(application));
    return application;
  }

  private String nextNumber(LocalDate today) {
    int year = today.getYear();
    return String.format(Locale.ROOT, "%d-%06d", year, store.nextNumber(year));
  }
}

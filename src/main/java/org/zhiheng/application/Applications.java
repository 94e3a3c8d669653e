package org.zhiheng.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/**
 * The applications, as everybody reads them. What applicants do stands in {@link Submissions},
 * {@link SelfEvaluations} and {@link EvidenceFiles}, what organisations and officers do in {@link
 * Recommendations}, {@link FormalReviews}, {@link Proposals} and {@link EmployerChanges}.
 */
@Service
@Transactional(readOnly = true)
public class Applications {

  private final ApplicationStore store;
  private final LineStore lines;
  private final EvidenceStore evidences;
  private final Dossiers dossiers;
  private final ForeignStore foreign;
  private final LineAhead ahead;
  private final Schemes schemes;

  Applications(
      ApplicationStore store,
      LineStore lines,
      EvidenceStore evidences,
      Dossiers dossiers,
      ForeignStore foreign,
      LineAhead ahead,
      Schemes schemes) {
    this.store = store;
    this.lines = lines;
    this.evidences = evidences;
    this.dossiers = dossiers;
    this.foreign = foreign;
    this.ahead = ahead;
    this.schemes = schemes;
  }

  /**
   * Finds an application that the actor may read: the own one, or as staff a submitted one.
   *
   * @throws NotFound for everybody else
   */
  public Application find(CaseId id, Actor actor) {
    return store.findFor(id, actor).orElseThrow(() -> new NotFound(id));
  }

  /** Finds an application for a caller who knows that its reader may see it. */
  public Application findTrusted(CaseId id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** The whole file of an application that the actor may read. */
  public Dossier dossier(CaseId id, Actor actor) {
    return dossiers.of(find(id, actor));
  }

  /** The whole file, for a caller who knows that its reader may see it. */
  public Dossier trustedDossier(CaseId id) {
    return dossiers.trustedOf(findTrusted(id));
  }

  /** The same without self-evaluation and evidence, for a rule that needs the facts alone. */
  public Dossier trustedFacts(CaseId id) {
    return dossiers.tying(findTrusted(id));
  }

  /** Self-evaluation and evidence alone, for a caller who knows that its reader may see them. */
  public SubmittedContent trustedContent(CaseId id) {
    return dossiers.content(findTrusted(id));
  }

  /** The organisation in the file, for a caller who knows that its reader may see it. */
  public Organisation trustedOrganisation(CaseId id) {
    return dossiers.organisation(findTrusted(id));
  }

  /** Whether a document is evidence in the file of a case. */
  public boolean holds(CaseId id, DocumentId document) {
    return evidences.holds(id, document);
  }

  /** What has to be settled in a case before its panel decides. */
  public List<CaseObstacle> openPoints(CaseId id) {
    return trustedDossier(id).openPoints();
  }

  /**
   * Submitted ones for the body's staff, but none that they are tied to, narrowed by a query; the
   * last submitted first.
   */
  public Slice<ApplicationLine> list(ApplicationQuery query, Actor actor) {
    return actor.isStaff() ? lines.submitted(query, actor) : new Slice<>(List.of(), null);
  }

  /** A person's own, the last one first, for a caller who knows that its reader may see them. */
  public List<ApplicationLine> trustedOfPerson(PersonId person) {
    return lines.ofPerson(person);
  }

  /** The other applications of the applicant, for those who may read this one. */
  public List<ApplicationLine> earlier(Dossier dossier) {
    return lines.ofPerson(dossier.application().person()).stream()
        .filter(line -> !line.id().equals(dossier.application().id()))
        .filter(line -> line.submittedAt() != null)
        .toList();
  }

  /** The certificates that a person holds or held. */
  public List<PriorCertificate> certificates(PersonId person) {
    return ahead.certificates(person);
  }

  /** C10: the certificate that a person had in use on a day, as it was then. */
  public Optional<PriorCertificate> trustedInUse(PersonId person, LocalDate day) {
    return KindRules.current(ahead.ownOn(day, person), day);
  }

  /**
   * C10: the certificate in use that a case has to award a higher grade than: its person's own
   * where it is an upgrade, or the one that it led to before an appeal against its grade. What is
   * no higher leaves it as it is. Empty for a case that awards whatever was reached.
   */
  public Optional<PriorCertificate> surpassed(CaseId id, LocalDate today) {
    Optional<PriorCertificate> awarded = ahead.awarded(id).filter(it -> it.inForce(today));
    Application application = findTrusted(id);
    return awarded.isPresent() || application.kind() != ApplicationKind.UPGRADE
        ? awarded
        : KindRules.current(certificates(application.person()), today);
  }

  /** Whether a number of a certificate is one of those that this body gives. */
  boolean isOwn(String number) {
    return ahead.isOwn(number);
  }

  /**
   * The same for the person of an application, with what it names and nobody has looked at yet,
   * unless it is known from an earlier case.
   */
  List<PriorCertificate> certificates(Dossier dossier) {
    Application application = dossier.application();
    List<PriorCertificate> held = new ArrayList<>(certificates(application.person()));
    if (dossier.done().foreign() != null) {
      foreign
          .unseen(application.id())
          .filter(named -> held.stream().noneMatch(each -> named.facts().isOf(each)))
          .map(ForeignCertificate::claimed)
          .ifPresent(held::add);
    }
    return held;
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

  /** What keeps the names of a file from being printed on a certificate. */
  List<Refusal> whyNotPrint(Dossier dossier) {
    return ahead.whyNotPrint(dossier);
  }

  /** The steps after the formal review that a case has taken. */
  Set<LaterStep> taken(CaseId id) {
    return ahead.taken(id);
  }
}

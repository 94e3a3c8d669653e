package org.zhiheng.application;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.person.FrozenNumbers;
import org.zhiheng.scheme.Scheme;

/**
 * The files of applications in the database, for the steps that work on them: submitting,
 * recommending and reviewing. It asks no rule, so nobody else may name it.
 */
@Component
@NamedInterface(name = "files", propagate = false)
public class ApplicationFiles {

  private final ApplicationStore store;
  private final LineStore lines;
  private final SnapshotStore snapshots;
  private final Dossiers dossiers;
  private final CaseEnds ends;
  private final Applications applications;
  private final FrozenNumbers numbers;

  ApplicationFiles(
      ApplicationStore store,
      LineStore lines,
      SnapshotStore snapshots,
      Dossiers dossiers,
      CaseEnds ends,
      Applications applications,
      FrozenNumbers numbers) {
    this.store = store;
    this.lines = lines;
    this.snapshots = snapshots;
    this.dossiers = dossiers;
    this.ends = ends;
    this.applications = applications;
    this.numbers = numbers;
  }

  /**
   * The application, kept from others until the transaction ends.
   *
   * @param mayWork whether the one who acts may work on it
   * @throws NotFound where it is not there, or may not be worked on
   */
  public Application lock(CaseId id, Predicate<Application> mayWork) {
    return store.lock(id).filter(mayWork).orElseThrow(() -> new NotFound(id));
  }

  public Application find(CaseId id) {
    return applications.findTrusted(id);
  }

  public Dossier dossier(Application application) {
    return dossiers.trustedOf(application);
  }

  /**
   * What was frozen last, with what two people corrected since; blank where nothing stands, and
   * empty before any submission.
   */
  public Map<CorrectableFact, String> frozenFacts(Dossier dossier) {
    Map<CorrectableFact, String> facts = new EnumMap<>(CorrectableFact.class);
    frozen(dossier)
        .ifPresent(
            frozen -> {
              for (CorrectableFact fact : CorrectableFact.values()) {
                facts.put(fact, Objects.requireNonNullElse(frozen.fact(fact), ""));
              }
            });
    return facts;
  }

  /** The scheme that the case began with. */
  public Scheme scheme(Application application) {
    return applications.scheme(application);
  }

  /** The steps after the formal review that a case has taken. */
  public Set<LaterStep> taken(CaseId id) {
    return applications.taken(id);
  }

  /** What the person of an application holds or held, with what it names of another body. */
  public List<PriorCertificate> certificates(Dossier dossier) {
    return applications.certificates(dossier);
  }

  /** A person's own applications, the last one first. */
  public List<ApplicationLine> ofPerson(PersonId person) {
    return lines.ofPerson(person);
  }

  /** The lines of these cases, in their order. */
  public List<ApplicationLine> lines(List<CaseId> ids) {
    return lines.of(ids);
  }

  public void update(Application application) {
    store.update(application);
  }

  /** Keeps the names of a file, which lists show and searches find. */
  public void name(Dossier dossier) {
    store.name(
        dossier.application(), dossier.person().person().name(), dossier.organisation().name());
  }

  /** Freezes person and organisation as they stand in the file. */
  public void freeze(Dossier dossier, Instant now) {
    snapshots.save(
        dossier.application().id(), SnapshotForm.of(dossier.person(), dossier.organisation()), now);
    numbers.freeze(dossier.person().person());
    name(dossier);
  }

  /** Puts a later employer, as it stands now, into a file that is frozen already. */
  public void freezeEmployer(Dossier dossier, Instant now) {
    SnapshotV1 frozen = frozen(dossier).orElseThrow();
    snapshots.save(
        dossier.application().id(), frozen.with(SnapshotForm.of(dossier.organisation())), now);
    name(dossier);
  }

  /**
   * Ends a case in the name of the body.
   *
   * @param proposal that was confirmed; null where one person may do it
   */
  public void end(Application application, Ending ending, @Nullable UUID proposal) {
    ends.end(application, ending, proposal);
  }

  private Optional<SnapshotV1> frozen(Dossier dossier) {
    return dossiers.frozen(dossier.application().id(), dossier.done());
  }
}

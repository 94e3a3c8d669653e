package org.zhiheng.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.Organisation;

/**
 * What a case is tied to, and whom that keeps from handling it: the facts for {@link
 * ImpartialityRules}, gathered in one place for every step of the line.
 */
@Service
@Transactional(readOnly = true)
public class CaseTies {

  private final ApplicationStore store;
  private final Dossiers dossiers;
  private final TieStore kept;
  private final Candidates candidates;
  private final Clock clock;

  CaseTies(
      ApplicationStore store,
      Dossiers dossiers,
      TieStore kept,
      Candidates candidates,
      Clock clock) {
    this.store = store;
    this.dossiers = dossiers;
    this.kept = kept;
    this.candidates = candidates;
    this.clock = clock;
  }

  /** The ties of a case, for a caller who knows that its reader may see them. */
  public Ties of(CaseId id) {
    return of(dossiers.tying(store.find(id).orElseThrow(() -> new NotFound(id))));
  }

  /** Somebody who might handle cases, with the organisations they belong and belonged to. */
  public Candidate candidate(AccountId account) {
    return candidates.of(account);
  }

  /** Several of them, with the same few statements however many they are. */
  public Map<AccountId, Candidate> candidates(Collection<AccountId> accounts) {
    return candidates.of(accounts);
  }

  /** What speaks against somebody handling a case today. */
  public List<Refusal> whyNotHandle(CaseId id, AccountId account, Set<PersonId> handled) {
    return whyNot(of(id).handledBy(handled), candidate(account));
  }

  /** What speaks against the one who acts handling a case today. */
  public List<Refusal> whyNotHandle(CaseId id, Actor by, Set<PersonId> handled) {
    return whyNotHandle(id, by.id(), handled);
  }

  /** Whether somebody is tied to a case, as its readers are asked: without the reasons. */
  public boolean isTied(CaseId id, Actor by) {
    return kept.isTied(id, by.person(), LocalDate.now(clock));
  }

  /**
   * Whether somebody reads whom the applicant asks to keep off: the applicant, and of the body's
   * officers and managers those who may handle the case and are not named themselves.
   */
  public boolean mayReadKeepOff(Dossier dossier, Actor by) {
    if (by.is(dossier.application().person())) {
      return true;
    }
    if (!by.handlesCases()) {
      return false;
    }
    Ties ties = of(dossier);
    Candidate candidate = candidate(by.id());
    return !ImpartialityRules.isTied(ties, candidate, LocalDate.now(clock))
        && !ImpartialityRules.askedToKeepOff(ties, candidate);
  }

  /** What speaks against the one who acts handling a case whose file was read already. */
  public List<Refusal> whyNotHandle(Dossier dossier, Actor by) {
    return whyNotHandle(dossier, by, Set.of());
  }

  /** The same, where some people have handled it before. */
  public List<Refusal> whyNotHandle(Dossier dossier, Actor by, Set<PersonId> handled) {
    return whyNot(of(dossier).handledBy(handled), candidate(by.id()));
  }

  /** The ties of a case whose file was read already. */
  static Ties of(Dossier dossier) {
    Application application = dossier.application();
    return new Ties(
        application.person(),
        dossier.person().person().name(),
        Stream.of(
                Stream.of(present(dossier.organisation())),
                dossier.done().employerChanges().stream().map(CaseTies::left),
                Candidates.former(dossier.person().cv()))
            .flatMap(each -> each)
            .toList(),
        signers(dossier),
        dossier.person().trainings().stream().map(entry -> entry.training().provider()).toList(),
        dossier.declarations().keepOff(),
        Set.of());
  }

  private List<Refusal> whyNot(Ties ties, Candidate candidate) {
    return ImpartialityRules.whyNot(ties, candidate, LocalDate.now(clock));
  }

  private static Belonging left(EmployerChange change) {
    return new Belonging(change.before().value(), "", change.leftOn());
  }

  private static Belonging present(Organisation organisation) {
    return new Belonging(organisation.code().value(), organisation.name(), null);
  }

  /** Who signed recommendations of the case, that of a former employer too. */
  private static Set<PersonId> signers(Dossier dossier) {
    return dossier.done().recommendations().stream()
        .map(Recommendation::signer)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}

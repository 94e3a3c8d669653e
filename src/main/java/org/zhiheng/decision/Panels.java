package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Scheme;

/**
 * Who sits on the panels (8.4, P10, P15). The verbs take no version: a panel is convened once a
 * round, and a seat changes hands only as long as its panellist has not voted.
 */
@Service
@Transactional
public class Panels {

  private final Decisions decisions;
  private final DecisionStore store;
  private final PanelStore seats;
  private final Matters matters;
  private final FileSealing sealing;
  private final Evaluations evaluations;
  private final Applications applications;
  private final Accounts accounts;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Panels(
      Decisions decisions,
      DecisionStore store,
      PanelStore seats,
      Matters matters,
      FileSealing sealing,
      Evaluations evaluations,
      Applications applications,
      Accounts accounts,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.decisions = decisions;
    this.store = store;
    this.seats = seats;
    this.matters = matters;
    this.sealing = sealing;
    this.evaluations = evaluations;
    this.applications = applications;
    this.accounts = accounts;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts the panel of a reported case together, by its manager, and seals the file for it.
   *
   * @param despite why somebody sits whom the applicant asked to keep off; blank for no reason
   */
  public Decision convene(CaseId id, Set<AccountId> members, String despite, Actor by) {
    Matter matter = matters.get(id);
    Ties ties = matters.ties(id, matter.round());
    Scheme scheme = matters.scheme(id);
    List<PanelChoice> people = people(ties, members);
    var refusals = new ArrayList<>(whyNotConvene(matter, ties, by));
    refusals.addAll(PanelRules.whyNotPanel(people, scheme.panel().seats(), despite));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    LocalDate dueOn = dueOn(scheme);
    List<Panellist> panel = people.stream().map(choice -> Panellist.of(choice, despite)).toList();
    Decision decision = Decision.convene(matter, panel, now, dueOn);
    if (!seats.stopWaiting(id) || !store.insert(decision, by.id())) {
      throw new Stale(id);
    }
    sealing.seal(decision, by.id(), now);
    events.publishEvent(
        new DecisionEvents.PanelConvened(id, matter.round(), members, dueOn, by.id(), now));
    return decision;
  }

  /**
   * Gives the seat of a panellist who has not voted to somebody else: a closed account, a conflict,
   * an illness; or a seat that its panellist has given up.
   *
   * @param despite why somebody sits whom the applicant asked to keep off; blank for no reason
   */
  public void replace(
      CaseId id, AccountId out, AccountId in, String reason, String despite, Actor by) {
    Decision before = lock(id);
    Ties ties = matters.ties(id, before.round());
    PanelChoice choice = matters.choice(ties, in);
    var refusals = new ArrayList<>(matters.whyNotManage(ties, by.id()));
    refusals.addAll(PanelRules.whyNotReplace(before, out, choice, reason, despite));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    Decision left = before.hasSeat(out) ? before.leave(out, now, reason.strip()) : before;
    Panellist taken = Panellist.of(choice, despite);
    Decision after = left.replace(out, taken);
    seats.seat(after, taken, now);
    seats.leave(after, after.panellist(out).orElseThrow());
    store.update(after);
    events.publishEvent(
        new DecisionEvents.PanellistReplaced(
            id, out, in, reason.strip(), after.stage() == DecisionStage.CONVENED, by.id(), now));
  }

  /** A panellist gives up the seat before voting. */
  public void recuse(CaseId id, String reason, Actor by) {
    Decision before = lock(id);
    Refused.unlessEmpty(PanelRules.whyNotRecuse(before, by.id(), reason));
    Instant now = clock.instant();
    Decision after = before.leave(by.id(), now, reason.strip());
    seats.leave(after, after.panellist(by.id()).orElseThrow());
    store.update(after);
    events.publishEvent(new DecisionEvents.PanellistRecused(id, reason.strip(), by.id(), now));
  }

  /** What speaks against convening any panel of a case; empty when it may be done. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotConvene(CaseId id, Actor by) {
    return matters
        .find(id)
        .map(matter -> whyNotConvene(matter, matters.ties(id, matter.round()), by))
        .orElseGet(() -> List.of(DecisionRefusal.NOT_REPORTED.because()));
  }

  /**
   * What a manager needs to know to put the panel of a case together.
   *
   * @throws NotFound for those who do not oversee the work
   */
  @Transactional(readOnly = true)
  public Convening convening(CaseId id, PeopleQuery query, Actor by) {
    Evaluation evaluation = evaluations.find(id, by);
    if (!AccessRules.oversees(evaluation, by)) {
      throw new NotFound(id);
    }
    Dossier dossier = applications.trustedDossier(id);
    Scheme scheme = matters.scheme(id);
    Ties ties = matters.ties(id, evaluation.round());
    Optional<Matter> matter = matters.find(id);
    return new Convening(
        evaluation,
        matter
            .map(reported -> whyNotConvene(reported, ties, by))
            .orElseGet(() -> List.of(DecisionRefusal.NOT_REPORTED.because())),
        matter.isPresent() ? matters.choices(ties, query) : List.of(),
        scheme.panel().seats(),
        dueOn(scheme),
        dossier.declarations().keepOff(),
        dossier.person().trainings().stream()
            .map(entry -> entry.training().provider())
            .distinct()
            .toList());
  }

  /**
   * The seats of a panel, for those who oversee the work.
   *
   * @throws NotFound for others, and as long as there is no panel
   */
  @Transactional(readOnly = true)
  public PanelSeats seats(CaseId id, PeopleQuery query, Actor by) {
    Decision decision =
        decisions
            .find(id, by)
            .filter(it -> AccessRules.oversees(evaluations.findTrusted(id), by))
            .orElseThrow(() -> new NotFound(id));
    Ties ties = matters.ties(id, decision.round());
    Set<AccountId> seated =
        decision.panel().stream()
            .filter(Panellist::sits)
            .map(Panellist::account)
            .collect(Collectors.toSet());
    // the reader too, who is asked about next: everybody's files are read at once
    List<PanelChoice> people =
        matters.choices(
            ties,
            Stream.of(
                    accounts.find(Set.of(by.id())),
                    byName(accounts.find(seated)),
                    accounts.with(Role.PANELLIST, query))
                .flatMap(List::stream)
                .distinct()
                .toList());
    List<PanelChoice> sitting =
        people.stream().filter(choice -> seated.contains(choice.account().id())).toList();
    List<PanelChoice> others =
        people.stream()
            .filter(choice -> choice.account().active())
            .filter(choice -> choice.account().roles().contains(Role.PANELLIST))
            .filter(choice -> !decision.knows(choice.account().person()))
            .toList();
    return new PanelSeats(
        decision,
        matters.whyNotManage(ties, by.id()),
        sitting,
        others,
        decisions.whyNotClose(decision));
  }

  private List<Refusal> whyNotConvene(Matter matter, Ties ties, Actor by) {
    var refusals = new ArrayList<>(matters.whyNotManage(ties, by.id()));
    boolean convened = store.isConvened(matter.id(), matter.round());
    refusals.addAll(
        PanelRules.whyNotConvene(
            matter, convened, matters.teamOpen(matter.id()), matters.whyNotPrint(matter)));
    return refusals;
  }

  private Decision lock(CaseId id) {
    return store.lock(id).orElseThrow(() -> new NotFound(id));
  }

  private List<PanelChoice> people(Ties ties, Set<AccountId> members) {
    List<Account> found = accounts.find(members);
    if (found.size() < members.size()) {
      throw new NotFound(members);
    }
    return matters.choices(ties, byName(found));
  }

  private static List<Account> byName(List<Account> people) {
    return people.stream()
        .sorted(Comparator.comparing(Account::name).thenComparing(Account::login))
        .toList();
  }

  private LocalDate dueOn(Scheme scheme) {
    return workingDays.after(LocalDate.now(clock), scheme.limits().decision());
  }
}

package org.zhiheng.evaluation.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.Seat;
import org.zhiheng.evaluation.Team;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Scheme;

/** Brings together what the rules of 8.3 ask: ties, roster, workload and limits. */
@Component
class Appointments {

  private final Rounds rounds;
  private final ChoiceStore busy;
  private final CaseTies ties;
  private final Bodies bodies;
  private final Applications applications;
  private final WorkingDays workingDays;

  Appointments(
      Rounds rounds,
      ChoiceStore busy,
      CaseTies ties,
      Bodies bodies,
      Applications applications,
      WorkingDays workingDays) {
    this.rounds = rounds;
    this.busy = busy;
    this.ties = ties;
    this.bodies = bodies;
    this.applications = applications;
    this.workingDays = workingDays;
  }

  /** A later round takes up what was concluded already. */
  static List<Refusal> whyNotAppoint(ApplicationStage stage, int round) {
    return stage == ApplicationStage.ACCEPTED || (round > 1 && stage == ApplicationStage.CONCLUDED)
        ? List.of()
        : List.of(EvaluationRefusal.NOT_ACCEPTED.because(stage));
  }

  List<Refusal> whyNotTeam(
      Dossier dossier, AccountId leader, Set<AccountId> people, String weighed, LocalDate on) {
    Ties tied = ties(dossier.application().id());
    List<Nominee> team = nominees(people);
    var refusals = new ArrayList<Refusal>();
    refusals.addAll(TeamRules.whyNot(team, leader, tied, scheme(dossier).team(), on));
    refusals.addAll(TeamRules.whyNotUnweighed(team, tied, weighed));
    return refusals;
  }

  /** What speaks against somebody's coming into a team later. */
  List<Refusal> whyNotJoin(CaseId id, Nominee nominee, String weighed, LocalDate on) {
    Ties tied = ties(id);
    var refusals = new ArrayList<Refusal>();
    TeamRules.whyNot(nominee, tied, on).stream()
        .map(refusal -> refusal.at("in"))
        .forEach(refusals::add);
    refusals.addAll(TeamRules.whyNotUnweighed(List.of(nominee), tied, weighed));
    return refusals;
  }

  /**
   * Only a manager who may handle the case appoints its team; nobody appoints one for the own case.
   */
  List<Refusal> whyNotManage(CaseId id, Actor by) {
    return by.is(Role.MANAGER)
        ? ties.whyNotHandle(id, by, rounds.evaluators(id))
        : List.of(EvaluationRefusal.NOT_MANAGER.because());
  }

  /** Whether somebody puts the team together, as what they read is asked: without the reasons. */
  boolean manages(CaseId id, Actor by) {
    return by.is(Role.MANAGER)
        && !ties.isTied(id, by)
        && !rounds.evaluators(id).contains(by.person());
  }

  /** Who of the members must not handle the case, as it stands today. */
  Set<AccountId> tied(CaseId id, Set<AccountId> members, LocalDate on) {
    Ties of = ties.of(id);
    return nominees(members).stream()
        .filter(nominee -> ImpartialityRules.isTied(of, nominee.candidate(), on))
        .map(Nominee::account)
        .collect(Collectors.toSet());
  }

  Nominee nominee(AccountId account) {
    return nominees(Set.of(account)).getFirst();
  }

  /** Several people with the same few statements, in the order in which they come. */
  private List<Nominee> nominees(Collection<AccountId> accounts) {
    Map<AccountId, RosterEntry> entries =
        bodies.rosterEntries(accounts).stream()
            .collect(Collectors.toMap(RosterEntry::account, entry -> entry));
    Map<AccountId, Candidate> candidates = ties.candidates(accounts);
    return accounts.stream()
        .map(
            account ->
                new Nominee(
                    account,
                    Optional.ofNullable(candidates.get(account))
                        .orElseThrow(() -> new NotFound(account)),
                    entries.get(account)))
        .toList();
  }

  /** A new evaluation in its first stage; the rules have let the team pass. */
  Evaluation evaluation(
      Dossier dossier, AccountId leader, Set<AccountId> people, Instant appointedAt) {
    var application = dossier.application();
    int days = scheme(dossier).limits().evaluation();
    LocalDate today = ChinaTime.dayOf(appointedAt);
    CaseId id = application.id();
    return new Evaluation(
        id,
        rounds.current(id),
        Objects.requireNonNull(application.number(), "an accepted application has a number"),
        application.applicant(),
        application.person(),
        dossier.person().person().name(),
        dossier.organisation().name(),
        Set.of(),
        application.schemeId(),
        EvaluationStage.DECLARING,
        1,
        team(leader, people),
        Set.of(),
        appointedAt,
        workingDays.after(today, days),
        0);
  }

  List<Choice> choices(CaseId id, PeopleQuery query, LocalDate on) {
    Ties tied = ties(id);
    Map<AccountId, Integer> running = busy.leastBusy(query, Slice.LENGTH);
    var choices = new ArrayList<Choice>();
    for (Nominee nominee : nominees(running.keySet())) {
      choices.add(
          new Choice(
              Objects.requireNonNull(nominee.entry(), "the roster has it"),
              TeamRules.whyNot(nominee, tied, on),
              ImpartialityRules.askedToKeepOff(tied, nominee.candidate()),
              running.getOrDefault(nominee.account(), 0)));
    }
    choices.sort(Comparator.comparing((Choice each) -> !each.free()));
    return choices;
  }

  /** People who evaluated the case in an earlier round have handled it. */
  private Ties ties(CaseId id) {
    return ties.of(id).handledBy(rounds.evaluators(id));
  }

  private Team team(AccountId leader, Set<AccountId> people) {
    var members = new ArrayList<Member>();
    members.add(member(leader, Seat.LEADER));
    people.stream()
        .filter(person -> !person.equals(leader))
        .map(person -> member(person, Seat.MEMBER))
        .sorted(Comparator.comparing(Member::name))
        .forEach(members::add);
    return new Team(members);
  }

  private Member member(AccountId account, Seat seat) {
    Candidate candidate = ties.candidate(account);
    return Member.open(account, candidate.person(), candidate.name(), seat);
  }

  private Scheme scheme(Dossier dossier) {
    return applications.scheme(dossier.application());
  }
}

package org.zhiheng.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Scheme;

/** Brings together what the rules of 8.3 ask: roster, former members, workload and limits. */
@Component
class Appointments {

  private final EvaluationStore store;
  private final Bodies bodies;
  private final Accounts accounts;
  private final Applications applications;
  private final WorkingDays workingDays;
  private final Clock clock;

  Appointments(
      EvaluationStore store,
      Bodies bodies,
      Accounts accounts,
      Applications applications,
      WorkingDays workingDays,
      Clock clock) {
    this.store = store;
    this.bodies = bodies;
    this.accounts = accounts;
    this.applications = applications;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  static List<Refusal> whyNotAppoint(org.zhiheng.application.ApplicationStage stage) {
    return stage == org.zhiheng.application.ApplicationStage.ACCEPTED
        ? List.of()
        : List.of(EvaluationRefusal.NOT_ACCEPTED.because(stage));
  }

  List<Refusal> whyNotTeam(Dossier dossier, AccountId leader, Set<AccountId> people, LocalDate on) {
    CaseId id = dossier.application().id();
    List<Candidate> team = people.stream().map(person -> candidate(id, person)).toList();
    return TeamRules.whyNot(team, leader, Subject.of(dossier), scheme(dossier).team(), on);
  }

  Candidate candidate(CaseId id, AccountId account) {
    RosterEntry entry = bodies.rosterEntry(account).orElse(null);
    PersonId person = accounts.find(account).person();
    return new Candidate(account, person, entry, store.evaluators(id).contains(person));
  }

  /** A new evaluation in its first stage; the rules have let the team pass. */
  Evaluation evaluation(
      Dossier dossier, AccountId leader, Set<AccountId> people, Instant appointedAt) {
    var application = dossier.application();
    int days = scheme(dossier).limits().evaluation();
    LocalDate today = LocalDate.ofInstant(appointedAt, clock.getZone());
    CaseId id = application.id();
    return new Evaluation(
        id,
        store.currentRound(id),
        Objects.requireNonNull(application.number(), "an accepted application has a number"),
        application.applicant(),
        accounts.find(application.applicant()).person(),
        dossier.person().person().name(),
        dossier.organisation().name(),
        application.schemeId(),
        EvaluationStage.DECLARING,
        1,
        team(leader, people),
        Set.of(),
        appointedAt,
        workingDays.after(today, days),
        0);
  }

  List<Choice> choices(Dossier dossier, LocalDate on) {
    CaseId id = dossier.application().id();
    Subject subject = Subject.of(dossier);
    Map<AccountId, Integer> running = store.running();
    Set<PersonId> evaluators = store.evaluators(id);
    var choices = new ArrayList<Choice>();
    for (RosterEntry entry : bodies.roster()) {
      AccountId account = entry.account();
      PersonId person = accounts.find(account).person();
      var candidate = new Candidate(account, person, entry, evaluators.contains(person));
      choices.add(
          new Choice(
              entry,
              TeamRules.whyNot(candidate, subject, on),
              TeamRules.askedToKeepOff(entry, subject),
              running.getOrDefault(account, 0)));
    }
    choices.sort(
        Comparator.comparing((Choice each) -> !each.free()).thenComparingInt(Choice::running));
    return choices;
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
    String name = bodies.rosterEntry(account).orElseThrow().name();
    return Member.open(account, accounts.find(account).person(), name, seat);
  }

  private Scheme scheme(Dossier dossier) {
    return applications.scheme(dossier.application());
  }
}

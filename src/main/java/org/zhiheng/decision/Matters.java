package org.zhiheng.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Application;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.KindRules;
import org.zhiheng.body.Bodies;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.GroupScore;

/** Gathers what a decision needs to know from the steps before it. */
@Component
class Matters {

  private final PanelStore panels;
  private final Applications applications;
  private final CaseTies cases;
  private final Evaluations evaluations;
  private final Reports reports;
  private final Accounts accounts;
  private final Bodies bodies;
  private final ObjectProvider<PaperText> papers;
  private final Clock clock;

  Matters(
      PanelStore panels,
      Applications applications,
      CaseTies cases,
      Evaluations evaluations,
      Reports reports,
      Accounts accounts,
      Bodies bodies,
      ObjectProvider<PaperText> papers,
      Clock clock) {
    this.panels = panels;
    this.applications = applications;
    this.cases = cases;
    this.evaluations = evaluations;
    this.reports = reports;
    this.accounts = accounts;
    this.bodies = bodies;
    this.papers = papers;
    this.clock = clock;
  }

  /** The matter of a case whose report is signed; empty before, and while it is rewritten. */
  Optional<Matter> find(CaseId id) {
    return evaluations
        .trustedOfCase(id)
        .filter(evaluation -> evaluation.stage() == EvaluationStage.REPORTED)
        .map(evaluation -> matter(evaluation, reports.findTrusted(id)));
  }

  /**
   * The matter of a case.
   *
   * @throws Refused as long as its report is not signed
   */
  Matter get(CaseId id) {
    return find(id).orElseThrow(() -> new Refused(List.of(DecisionRefusal.NOT_REPORTED.because())));
  }

  /** The edition of the standard that a case began with. */
  Scheme scheme(CaseId id) {
    return applications.scheme(applications.findTrusted(id));
  }

  /**
   * What a case is tied to, for its panel in a round: handled by everybody who ever evaluated it,
   * also who was replaced, and by the panels of the rounds before.
   */
  Ties ties(CaseId id, int round) {
    return cases.of(id).handledBy(handled(id, round));
  }

  /** Everybody who ever evaluated a case or sat on one of its panels. */
  Set<PersonId> handled(CaseId id) {
    return handled(id, Integer.MAX_VALUE);
  }

  private Set<PersonId> handled(CaseId id, int round) {
    Set<PersonId> handled = new HashSet<>(evaluations.evaluators(id));
    handled.addAll(panels.before(id, round));
    return handled;
  }

  /** What ties somebody to a case, or keeps them from handling what they handled before. */
  List<Refusal> conflicts(CaseId id, AccountId account) {
    return cases.whyNotHandle(id, account, handled(id));
  }

  /** What speaks against a manager's dealing with the panel of a case. */
  List<Refusal> whyNotManage(Ties ties, AccountId manager) {
    return PanelRules.whyNotManage(
        accounts.find(manager), cases.candidate(manager), ties, LocalDate.now(clock));
  }

  /** Somebody as they stand to a case: what speaks against their sitting on its panel. */
  private PanelChoice choice(Ties ties, Account account, Candidate candidate) {
    return new PanelChoice(
        account,
        PanelRules.whyNotSit(account, candidate, ties, LocalDate.now(clock)),
        ImpartialityRules.askedToKeepOff(ties, candidate));
  }

  PanelChoice choice(Ties ties, AccountId account) {
    return choice(ties, accounts.find(account), cases.candidate(account));
  }

  /** Several accounts as they stand to a case, with the same few statements. */
  List<PanelChoice> choices(Ties ties, List<Account> people) {
    Map<AccountId, Candidate> candidates =
        cases.candidates(people.stream().map(Account::id).toList());
    return people.stream()
        .map(each -> choice(ties, each, Objects.requireNonNull(candidates.get(each.id()))))
        .toList();
  }

  /** Active panellists of the body, as they stand to a case. */
  List<PanelChoice> choices(Ties ties, PeopleQuery query) {
    return choices(ties, accounts.with(Role.PANELLIST, query));
  }

  /** What is to be settled in a case before it is decided: about its team, and about itself. */
  List<Refusal> open(CaseId id) {
    var open = new ArrayList<>(teamOpen(id));
    applications
        .openPoints(id)
        .forEach(point -> open.add(DecisionRefusal.CASE_WAITS.because(point)));
    return open;
  }

  /** What holds today against the holder of an earlier certificate (C8, 9.6). */
  List<Refusal> whyNotAward(CaseId id) {
    Application application = applications.findTrusted(id);
    return KindRules.whyNotAward(
        application.kind(),
        LocalDate.now(clock),
        applications.certificates(application.person()),
        applications.scheme(application).periods());
  }

  /**
   * What keeps a panel from granting today: a sanction of an earlier certificate (C8), or a grade
   * that is no higher than it has to be (C10).
   */
  List<Refusal> whyNotGrant(CaseId id, String grade) {
    LocalDate today = LocalDate.now(clock);
    var refusals = new ArrayList<>(whyNotAward(id));
    refusals.addAll(KindRules.whyNotHigher(grade, applications.surpassed(id, today), scheme(id)));
    return refusals;
  }

  /** What is to be settled about the team before a panel is put together. */
  List<Refusal> teamOpen(CaseId id) {
    return evaluations.isStopped(id)
        ? List.of(DecisionRefusal.TEAM_IS_STOPPED.because())
        : List.of();
  }

  /** What keeps the names from being printed on a certificate, if the case leads to one. */
  List<Refusal> whyNotPrint(Matter matter) {
    CaseHeading heading = matter.heading();
    var refusals = new ArrayList<Refusal>();
    papers.forEach(
        paper -> {
          refusals.addAll(paper.whyNotPrint(PaperText.Place.HOLDER, heading.applicantName()));
          refusals.addAll(
              paper.whyNotPrint(PaperText.Place.ORGANISATION, heading.organisationName()));
        });
    return refusals;
  }

  private Matter matter(Evaluation evaluation, Report report) {
    return new Matter(
        evaluation.id(),
        evaluation.round(),
        report.edition(),
        new CaseHeading(
            evaluation.number(),
            evaluation.applicant(),
            evaluation.applicantPerson(),
            evaluation.applicantName(),
            evaluation.organisationName(),
            evaluation.schemeId()),
        report.gradeCode(),
        report.certifies(),
        report.result().groups().stream()
            .filter(group -> !group.passed())
            .map(GroupScore::group)
            .map(group -> group.id())
            .toList(),
        bodies.find().isPresent() && bodies.prefix().isPresent());
  }
}

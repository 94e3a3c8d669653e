package org.zhiheng.demo;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.decision.Vote;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;

/**
 * Fills an empty installation with people and with cases at every stage, through the same verbs
 * that people use. All in one transaction: an interrupted start leaves nothing behind, so that the
 * next one begins anew.
 */
@DemoOnly
class Demo implements SmartLifecycle {

  /** Before the web server opens: whoever comes first finds everybody there. */
  private static final int BEFORE_VISITORS = 0;

  private final Accounts accounts;
  private final DemoPeople people;
  private final DemoApplications applications;
  private final DemoEvaluations evaluations;
  private final DemoHolders holders;
  private final DemoAppeals appeals;
  private final DemoSanctions sanctions;
  private boolean running;

  Demo(
      Accounts accounts,
      DemoPeople people,
      DemoApplications applications,
      DemoEvaluations evaluations,
      DemoHolders holders,
      DemoAppeals appeals,
      DemoSanctions sanctions) {
    this.accounts = accounts;
    this.people = people;
    this.applications = applications;
    this.evaluations = evaluations;
    this.holders = holders;
    this.appeals = appeals;
    this.sanctions = sanctions;
  }

  @Override
  @Transactional
  public void start() {
    if (accounts.isEmpty()) {
      Cast cast = people.gather();
      applying(cast);
      evaluating(cast);
      deciding(cast);
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_VISITORS;
  }

  private void applying(Cast cast) {
    applications.halfWritten(cast.get("applicant1"), "applicant1");
    applications.waitingForRecommendation(cast.get("applicant2"), "applicant2");
    applications.submitted(cast, "applicant3");
    applications.returned(cast, "applicant4");
    applications.accepted(cast, "applicant5");
    applications.refused(cast, "applicant13");
  }

  private void evaluating(Cast cast) {
    List<Actor> team = cast.all("assessor1", "assessor2", "assessor3");
    List<Actor> other = cast.all("assessor4", "assessor5", "assessor1");

    CaseId declaring = applications.accepted(cast, "applicant6");
    evaluations.appoint(declaring, team, cast.manager());
    evaluations.declare(declaring, team.getFirst());

    CaseId scoring = applications.accepted(cast, "applicant7");
    evaluations.open(scoring, other, cast.manager());
    evaluations.score(scoring, true, other.getFirst());
    evaluations.write(scoring, 6, true, other.getLast());

    CaseId agreeing = applications.accepted(cast, "applicant8");
    evaluations.open(agreeing, team, cast.manager());
    team.forEach(member -> evaluations.score(agreeing, true, member));

    agreed(cast, "applicant9", true, other);
  }

  private void deciding(Cast cast) {
    List<Actor> team = cast.all("assessor2", "assessor3", "assessor4");
    List<Actor> panel = cast.all("panellist1", "panellist2", "panellist3");

    CaseId voting = reported(cast, "applicant10", true, team);
    evaluations.convene(voting, panel, cast.manager());
    evaluations.vote(voting, Vote.GRANT, panel.getFirst());

    CaseId certified = reported(cast, "applicant11", true, team);
    evaluations.convene(certified, panel, cast.manager());
    panel.subList(0, 2).forEach(panellist -> evaluations.vote(certified, Vote.GRANT, panellist));
    evaluations.noticeOver(certified);
    holders.educate(certified, cast.get("applicant11"), cast.officer());
    sanctions.befall(certified, cast.get("officer2"), cast.officer());

    CaseId onNotice = reported(cast, "applicant14", true, team);
    evaluations.convene(onNotice, panel, cast.manager());
    panel.subList(1, 3).forEach(panellist -> evaluations.vote(onNotice, Vote.GRANT, panellist));

    CaseId denied = reported(cast, "applicant12", false, team);
    evaluations.convene(denied, panel, cast.manager());
    panel.subList(1, 3).forEach(panellist -> evaluations.vote(denied, Vote.DENY, panellist));
    appeals.lodge(denied, cast.get("applicant12"));
  }

  private CaseId agreed(Cast cast, String applicant, boolean passes, List<Actor> team) {
    CaseId id = applications.accepted(cast, applicant);
    evaluations.open(id, team, cast.manager());
    team.forEach(member -> evaluations.score(id, passes, member));
    evaluations.agree(id, passes, team);
    return id;
  }

  private CaseId reported(Cast cast, String applicant, boolean passes, List<Actor> team) {
    CaseId id = agreed(cast, applicant, passes, team);
    evaluations.report(id, team.getFirst());
    return id;
  }
}

package org.zhiheng.evaluation.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationEvents.ApplicationWithdrawn;
import org.zhiheng.application.ApplicationEvents.CaseEnded;
import org.zhiheng.application.ApplicationEvents.EmployerChanged;
import org.zhiheng.application.ApplicationEvents.FactCorrected;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.evaluation.round.OpenPoints;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.IdentityEvents.AccountChanged;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;

/** Follows what happens elsewhere to the people and to the case of a team. */
@Component
class TeamWatch {

  private final Rounds rounds;
  private final TeamStore store;
  private final Appointments appointments;
  private final OpenPoints points;
  private final Accounts accounts;
  private final Clock clock;

  TeamWatch(
      Rounds rounds,
      TeamStore store,
      Appointments appointments,
      OpenPoints points,
      Accounts accounts,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.appointments = appointments;
    this.points = points;
    this.accounts = accounts;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ApplicationWithdrawn event) {
    end(event.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CaseEnded event) {
    end(event.caseId());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(FactCorrected event) {
    store.rename(event.caseId(), event.applicantName(), event.organisationName());
    check(event.caseId(), event.by());
  }

  /** Who was impartial towards the old organisation may not be so towards the new one. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EmployerChanged event) {
    store.rename(event.caseId(), null, event.organisationName());
    check(event.caseId(), event.by());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AccountChanged event) {
    store.runningOf(event.account()).forEach(id -> check(id, event.by()));
  }

  /** While a report was signed nobody looked after its team. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EvaluationEvents.ReportReopened event) {
    check(event.caseId(), event.by());
  }

  private void end(CaseId id) {
    rounds
        .find(id)
        .filter(evaluation -> evaluation.stage() != EvaluationStage.ENDED)
        .map(evaluation -> rounds.lock(id).move(EvaluationStage.ENDED))
        .ifPresent(rounds::touch);
  }

  private void check(CaseId id, AccountId by) {
    rounds.find(id).filter(evaluation -> evaluation.stage().runs()).ifPresent(it -> check(it, by));
  }

  private void check(Evaluation evaluation, AccountId by) {
    Set<AccountId> tied =
        appointments.tied(evaluation.id(), evaluation.team().accounts(), LocalDate.now(clock));
    for (Member member : evaluation.team().members()) {
      if (!member.isVacant()) {
        AccountId account = member.account();
        points.set(evaluation, account, MemberObstacle.ACCOUNT_CLOSED, closed(account), by);
        points.set(evaluation, account, MemberObstacle.CONFLICT, tied.contains(account), by);
      }
    }
  }

  private boolean closed(AccountId account) {
    Account found = accounts.find(account);
    return !found.active() || !found.roles().contains(Role.ASSESSOR);
  }
}

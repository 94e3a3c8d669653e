package org.zhiheng.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Panels;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.Vote;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.report.InterviewMode;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.evaluation.sheet.Scores;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Kind;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Schemes;

/** Takes cases through clauses 8.3 and 8.4, each verb by whoever does it in life. */
@DemoOnly
class DemoEvaluations {

  private static final BigDecimal GOOD = new BigDecimal("0.7");
  private static final BigDecimal FAIR = new BigDecimal("0.65");
  private static final BigDecimal NOT_ALL = new BigDecimal("0.9");

  private final Evaluations evaluations;
  private final Scores scores;
  private final Reports reports;
  private final Panels panels;
  private final Decisions decisions;
  private final PublicNotices notices;
  private final Schemes schemes;
  private final Clock clock;

  DemoEvaluations(
      Evaluations evaluations,
      Scores scores,
      Reports reports,
      Panels panels,
      Decisions decisions,
      PublicNotices notices,
      Schemes schemes,
      Clock clock) {
    this.evaluations = evaluations;
    this.scores = scores;
    this.reports = reports;
    this.panels = panels;
    this.decisions = decisions;
    this.notices = notices;
    this.schemes = schemes;
    this.clock = clock;
  }

  void appoint(CaseId id, List<Actor> team, Actor manager) {
    evaluations.appoint(id, team.getFirst().id(), Cast.ids(team), manager);
  }

  void declare(CaseId id, Actor assessor) {
    evaluations.declare(id, EnumSet.allOf(Statement.class), assessor);
  }

  /** All members declare, and so open the scoring. */
  void open(CaseId id, List<Actor> team, Actor manager) {
    appoint(id, team, manager);
    team.forEach(member -> declare(id, member));
  }

  /**
   * Writes the first rows of a sheet.
   *
   * @param passes whether the row that asks for all points gets them
   */
  void write(CaseId id, int rows, boolean passes, Actor assessor) {
    for (Row row : schemes.current().rows().subList(0, rows)) {
      BigDecimal value = value(row, passes);
      scores.saveSheetRow(
          id,
          row.id(),
          new SheetRow(
              value,
              DemoTexts.of("strengths"),
              DemoTexts.of("opportunities"),
              reason(row, value),
              0),
          assessor);
    }
  }

  void score(CaseId id, boolean passes, Actor assessor) {
    write(id, schemes.current().rows().size(), passes, assessor);
    scores.submitSheet(id, scores.ownSheet(id, assessor).version(), assessor);
  }

  /** What denies every grade needs evidence and everybody's agreement (S10). */
  void agree(CaseId id, boolean passes, List<Actor> team) {
    Actor leader = team.getFirst();
    for (Row row : schemes.current().rows()) {
      BigDecimal value = value(row, passes);
      String reason = reason(row, value);
      scores.saveConsensusRow(id, row.id(), new ConsensusRow(value, reason, reason, 0), leader);
      if (!reason.isBlank()) {
        team.stream().skip(1).forEach(member -> scores.consent(id, row.id(), 1, true, "", member));
      }
    }
    scores.closeConsensus(id, evaluations.findTrusted(id).version(), leader);
  }

  void report(CaseId id, Actor leader) {
    reports.save(id, draft(), leader);
    reports.sign(id, reports.draft(id, leader).version(), leader);
  }

  void convene(CaseId id, List<Actor> panel, Actor manager) {
    panels.convene(id, Cast.ids(panel), "", manager);
  }

  void vote(CaseId id, Vote vote, Actor panellist) {
    int edition = decisions.findTrusted(id).edition();
    String reason = vote == Vote.DENY ? DemoTexts.of("deny.reason") : "";
    decisions.vote(id, edition, vote, reason, panellist);
  }

  /** As if the days of the public notice had passed. */
  void noticeOver(CaseId id) {
    notices.takeEffect(id, LocalDate.now(clock).plusMonths(1));
  }

  private BigDecimal value(Row row, boolean passes) {
    if (MarkRules.needsAllPoints(schemes.current(), row)) {
      return passes ? BigDecimal.ONE : NOT_ALL;
    }
    return row.kind() == Kind.RESULT ? FAIR : GOOD;
  }

  private String reason(Row row, BigDecimal value) {
    return MarkRules.deniesGrade(schemes.current(), row, value) ? DemoTexts.of("shortfall") : "";
  }

  private ReportDraft draft() {
    return new ReportDraft(
        LocalDate.now(clock),
        InterviewMode.IN_PERSON,
        DemoTexts.of("interview.place"),
        DemoTexts.of("interview.participants"),
        DemoTexts.of("interview.summary"),
        null,
        "",
        DemoTexts.of("strengths"),
        DemoTexts.of("opportunities"),
        DemoTexts.of("summary"),
        0);
  }
}

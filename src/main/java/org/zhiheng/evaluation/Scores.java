package org.zhiheng.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** Score sheets, blind until the last one is in, and the consensus that follows (S13). */
@Service
@Transactional
public class Scores {

  private final EvaluationStore evaluations;
  private final SheetStore sheets;
  private final ConsensusStore agreed;
  private final ConsensusReader layers;
  private final OpenPoints points;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Scores(
      EvaluationStore evaluations,
      SheetStore sheets,
      ConsensusStore agreed,
      ConsensusReader layers,
      OpenPoints points,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.evaluations = evaluations;
    this.sheets = sheets;
    this.agreed = agreed;
    this.layers = layers;
    this.points = points;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The reader's own sheet.
   *
   * @throws NotFound unless the reader is in the team and the scoring was opened
   */
  @Transactional(readOnly = true)
  public Sheet ownSheet(CaseId id, Actor reader) {
    Evaluation evaluation = evaluations.get(id);
    if (!AccessRules.scores(evaluation, reader)) {
      throw new NotFound(id);
    }
    return sheets.find(evaluation.key(), reader.id());
  }

  /** Saves a row of the own sheet, finished or not; {@code typed.version()} is the one seen. */
  public SheetRow saveSheetRow(CaseId id, String row, SheetRow typed, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Scheme scheme = scheme(evaluation);
    Row scored = row(scheme, row);
    var refusals =
        new ArrayList<>(
            StepRules.whyNotScore(evaluation, by.id(), sheets.find(evaluation.key(), by.id())));
    refusals.addAll(SheetRules.whyNotSave(scheme, scored, typed));
    Refused.unlessEmpty(refusals);
    BigDecimal value = typed.coefficient();
    SheetRow kept = value == null ? typed : typed.with(MarkRules.canonical(scheme, scored, value));
    sheets.save(evaluation.key(), by.id(), row, kept, clock.instant());
    return sheets.find(evaluation.key(), by.id()).row(row);
  }

  /** Submits the own sheet, which nobody changes any more; the last one closes the scoring. */
  public void submitSheet(CaseId id, int version, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Sheet sheet = sheets.find(evaluation.key(), by.id());
    var refusals = new ArrayList<>(StepRules.whyNotScore(evaluation, by.id(), sheet));
    refusals.addAll(SheetRules.whyNotSubmit(scheme(evaluation), sheet));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    sheets.submit(evaluation.key(), by.id(), version, now);
    events.publishEvent(new EvaluationEvents.SheetSubmitted(id, by.id(), now));
    // an empty seat has no sheet that counts, so the team waits for somebody in it
    if (evaluation.team().allDeclared()
        && sheets.submitted(evaluation.key()).containsAll(evaluation.team().accounts())) {
      evaluations.touch(evaluation.move(EvaluationStage.CONSENSUS));
      AccountId leader = evaluation.team().leader().account();
      events.publishEvent(new EvaluationEvents.ScoringClosed(id, leader, by.id(), now));
    }
  }

  /**
   * Who has submitted, for those who may know.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public Set<AccountId> submitted(CaseId id, Actor reader) {
    Evaluation evaluation = evaluations.get(id);
    if (!AccessRules.seesProgress(evaluation, reader)) {
      throw new NotFound(id);
    }
    return sheets.submitted(evaluation.key());
  }

  /**
   * All sheets beside what was agreed, for those who may see values.
   *
   * @throws NotFound for everybody else, and for everybody until all sheets are in
   */
  @Transactional(readOnly = true)
  public Consensus consensus(CaseId id, Actor reader) {
    Evaluation evaluation = evaluations.get(id);
    if (!AccessRules.seesValues(evaluation, reader)) {
      throw new NotFound(id);
    }
    return layers.of(evaluation);
  }

  /**
   * The sheets of those who left the team, by name: kept in the record and out of the reckoning.
   * They are for those who oversee, once the values are open to them; for others there are none.
   */
  @Transactional(readOnly = true)
  public Map<String, Sheet> kept(CaseId id, Actor reader) {
    Evaluation evaluation = evaluations.get(id);
    return AccessRules.oversees(evaluation, reader) && AccessRules.seesValues(evaluation, reader)
        ? layers.kept(evaluation)
        : Map.of();
  }

  /** The leader records the agreed value of a row. */
  public void saveConsensusRow(CaseId id, String row, ConsensusRow typed, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.CONSENSUS));
    Scheme scheme = scheme(evaluation);
    Row scored = row(scheme, row);
    Spread spread = layers.of(evaluation).spread(row);
    Refused.unlessEmpty(ConsensusRules.whyNotAgree(scheme, scored, typed, spread));
    agree(evaluation, scheme, scored, typed);
    evaluations.touch(evaluation);
  }

  /**
   * The leader records, in one step, every row on which there is nothing to agree any more. It
   * takes no version: submitted sheets never change, and a row agreed meanwhile stays as it is.
   *
   * @return the rows recorded
   */
  public List<Row> recordUnanimous(CaseId id, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.CONSENSUS));
    Scheme scheme = scheme(evaluation);
    Consensus consensus = layers.of(evaluation);
    List<Row> rows = ConsensusRules.unanimous(scheme, consensus);
    rows.forEach(row -> agree(evaluation, scheme, row, ConsensusRules.same(consensus, row)));
    evaluations.touch(evaluation);
    return rows;
  }

  private void agree(Evaluation evaluation, Scheme scheme, Row row, ConsensusRow typed) {
    BigDecimal value = MarkRules.canonical(scheme, row, typed.coefficient());
    var kept = new ConsensusRow(value, typed.reason(), typed.version());
    agreed.save(evaluation.key(), evaluation.sitting(), row.id(), kept, clock.instant());
  }

  /** The leader closes the consensus; {@code version} is the evaluation's, which each row moves. */
  public void closeConsensus(CaseId id, int version, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.CONSENSUS));
    if (evaluation.version() != version) {
      throw new Stale(id);
    }
    var refusals = new ArrayList<>(StepRules.whyNotWhileOpen(evaluation, points.of(evaluation)));
    refusals.addAll(ConsensusRules.whyNotClose(scheme(evaluation), layers.of(evaluation)));
    Refused.unlessEmpty(refusals);
    evaluations.touch(evaluation.move(EvaluationStage.REPORTING));
    events.publishEvent(
        new EvaluationEvents.ConsensusClosed(id, by.id(), by.id(), clock.instant()));
  }

  private Scheme scheme(Evaluation evaluation) {
    return applications.scheme(applications.findTrusted(evaluation.id()));
  }

  private static Row row(Scheme scheme, String row) {
    return scheme.row(row).orElseThrow(() -> new NotFound(row));
  }
}

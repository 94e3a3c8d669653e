package org.zhiheng.evaluation.sheet;

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
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.StepRules;
import org.zhiheng.evaluation.round.OpenPoints;
import org.zhiheng.evaluation.round.Rounds;
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

  private final Rounds rounds;
  private final SheetStore sheets;
  private final ConsensusStore agreed;
  private final ConsensusReader layers;
  private final ConsentStore consents;
  private final OpenPoints points;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Scores(
      Rounds rounds,
      SheetStore sheets,
      ConsensusStore agreed,
      ConsensusReader layers,
      ConsentStore consents,
      OpenPoints points,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.agreed = agreed;
    this.layers = layers;
    this.consents = consents;
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
    Evaluation evaluation = rounds.get(id);
    if (!AccessRules.scores(evaluation, reader)) {
      throw new NotFound(id);
    }
    return sheets.find(evaluation.key(), reader.id());
  }

  /** Saves a row of the own sheet, finished or not; {@code typed.version()} is the one seen. */
  public SheetRow saveSheetRow(CaseId id, String row, SheetRow typed, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Scheme scheme = scheme(evaluation);
    Row scored = row(scheme, row);
    var refusals =
        new ArrayList<>(
            StepRules.whyNotScore(
                evaluation, by.id(), sheets.find(evaluation.key(), by.id()).submitted()));
    refusals.addAll(SheetRules.whyNotSave(scheme, scored, typed));
    Refused.unlessEmpty(refusals);
    BigDecimal value = typed.coefficient();
    SheetRow kept = value == null ? typed : typed.with(MarkRules.canonical(scheme, scored, value));
    Instant now = clock.instant();
    sheets.save(evaluation.key(), by.id(), row, kept, now);
    events.publishEvent(new EvaluationEvents.SheetRowSaved(id, row, by.id(), now));
    return sheets.find(evaluation.key(), by.id()).row(row);
  }

  /** Submits the own sheet, which nobody changes any more; the last one closes the scoring. */
  public void submitSheet(CaseId id, int version, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Sheet sheet = sheets.find(evaluation.key(), by.id());
    var refusals = new ArrayList<>(StepRules.whyNotScore(evaluation, by.id(), sheet.submitted()));
    refusals.addAll(SheetRules.whyNotSubmit(scheme(evaluation), sheet));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    sheets.submit(evaluation.key(), by.id(), version, now);
    events.publishEvent(new EvaluationEvents.SheetSubmitted(id, by.id(), now));
    // an empty seat has no sheet that counts, so the team waits for somebody in it
    if (evaluation.team().allDeclared()
        && sheets.submitted(evaluation.key()).containsAll(evaluation.team().accounts())) {
      rounds.touch(evaluation.move(EvaluationStage.CONSENSUS));
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
    Evaluation evaluation = rounds.get(id);
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
    Evaluation evaluation = rounds.get(id);
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
    Evaluation evaluation = rounds.get(id);
    return AccessRules.oversees(evaluation, reader) && AccessRules.seesValues(evaluation, reader)
        ? layers.kept(evaluation)
        : Map.of();
  }

  /** The leader records the agreed value of a row. */
  public void saveConsensusRow(CaseId id, String row, ConsensusRow typed, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.CONSENSUS));
    Scheme scheme = scheme(evaluation);
    Row scored = row(scheme, row);
    Consensus consensus = layers.of(evaluation);
    Refused.unlessEmpty(ConsensusRules.whyNotAgree(scheme, scored, typed, consensus));
    agree(evaluation, scheme, consensus, scored, typed, by);
    rounds.touch(evaluation);
  }

  /**
   * The leader records, in one step, every row on which there is nothing to agree any more. It
   * takes no version: submitted sheets never change, and a row agreed meanwhile stays as it is.
   *
   * @return the rows recorded
   */
  public List<Row> recordUnanimous(CaseId id, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.CONSENSUS));
    Scheme scheme = scheme(evaluation);
    Consensus consensus = layers.of(evaluation);
    List<Row> rows = ConsensusRules.unanimous(scheme, consensus);
    rows.forEach(
        row ->
            agree(
                evaluation,
                scheme,
                consensus,
                row,
                ConsensusRules.same(scheme, consensus, row),
                by));
    rounds.touch(evaluation);
    return rows;
  }

  /** By recording a value that needs consent the leader agrees to it; the others are asked. */
  private void agree(
      Evaluation evaluation,
      Scheme scheme,
      Consensus before,
      Row row,
      ConsensusRow typed,
      Actor by) {
    BigDecimal value = MarkRules.canonical(scheme, row, typed.coefficient());
    var kept = new ConsensusRow(value, typed.reason(), typed.evidence(), typed.version());
    Instant now = clock.instant();
    RoundId key = evaluation.key();
    agreed.save(key, evaluation.sitting(), row.id(), kept, now);
    if (ConsensusRules.needsConsent(scheme, row, value, before)) {
      var own = new Consent(by.id(), true, "", now);
      consents.save(key, evaluation.sitting(), row.id(), typed.version() + 1, own);
    }
    events.publishEvent(
        new EvaluationEvents.RowAgreed(
            evaluation.id(), row.id(), waiting(evaluation, scheme), by.id(), now));
  }

  private Set<AccountId> waiting(Evaluation evaluation, Scheme scheme) {
    return ConsensusRules.waiting(
        scheme,
        layers.of(evaluation),
        consents.of(evaluation.key(), evaluation.sitting()),
        evaluation.team());
  }

  /**
   * A member agrees to a value that by itself denies every grade (S10) or is outside what anybody
   * scored (S13), or says why not.
   *
   * @param version of the row that the member saw
   */
  public void consent(
      CaseId id, String rowId, int version, boolean agrees, String reason, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotTakePart(evaluation, by.id(), EvaluationStage.CONSENSUS));
    Scheme scheme = scheme(evaluation);
    Consensus consensus = layers.of(evaluation);
    Row row = row(scheme, rowId);
    Refused.unlessEmpty(ConsensusRules.whyNotConsent(scheme, row, consensus, agrees, reason));
    ConsensusRow seen = consensus.rows().get(rowId);
    if (seen == null || seen.version() != version) {
      throw new Stale(rowId);
    }
    Instant now = clock.instant();
    var consent = new Consent(by.id(), agrees, reason.strip(), now);
    consents.save(evaluation.key(), evaluation.sitting(), rowId, version, consent);
    rounds.touch(evaluation);
    events.publishEvent(
        new EvaluationEvents.RowConsentGiven(
            id, rowId, agrees, waiting(evaluation, scheme), by.id(), now));
  }

  /** What the members say to the values that need it, for those who may see values. */
  @Transactional(readOnly = true)
  public Map<String, List<Consent>> consents(CaseId id, Actor reader) {
    Evaluation evaluation = rounds.get(id);
    if (!AccessRules.seesValues(evaluation, reader)) {
      throw new NotFound(id);
    }
    return consents.of(evaluation.key(), evaluation.sitting());
  }

  /** The leader closes the consensus; {@code version} is the evaluation's, which each row moves. */
  public void closeConsensus(CaseId id, int version, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.CONSENSUS));
    if (evaluation.version() != version) {
      throw new Stale(id);
    }
    var refusals = new ArrayList<>(StepRules.whyNotWhileOpen(evaluation, points.of(evaluation)));
    Scheme scheme = scheme(evaluation);
    Consensus consensus = layers.of(evaluation);
    refusals.addAll(ConsensusRules.whyNotClose(scheme, consensus));
    refusals.addAll(
        ConsensusRules.whyNotWithoutConsent(
            scheme,
            consensus,
            consents.of(evaluation.key(), evaluation.sitting()),
            evaluation.team()));
    Refused.unlessEmpty(refusals);
    rounds.touch(evaluation.move(EvaluationStage.REPORTING));
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

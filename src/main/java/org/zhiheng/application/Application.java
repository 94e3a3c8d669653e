package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Scheme;

/**
 * An application for an evaluation (8.1): the aggregate's root, whose parts are gathered in the
 * {@link Dossier}. Its verbs return the application as it is afterwards.
 *
 * <p>The verbs throw {@link IllegalStateException} where {@link ApplicationStage} has no such move;
 * {@link ApplicationRules} explains that to users beforehand.
 *
 * @param number given at the first submission, such as 2026-000001
 * @param applicant the account that is told what happens
 * @param person who applies, whatever account they use
 * @param organisation the applicant's: as the account said at the start, or a later one
 * @param fingerprint of the scheme at the start: a case ends by the rules it began with
 * @param submittedAt of the last submission, from which P2 and P6 count
 * @param supplementRounds how often it was returned (P7)
 * @param dueOn until when whoever has it must act: the formal review, or the supplement
 */
public record Application(
    CaseId id,
    @Nullable String number,
    AccountId applicant,
    PersonId person,
    CreditCode organisation,
    String schemeId,
    String fingerprint,
    ApplicationKind kind,
    ApplicationStage stage,
    Instant startedAt,
    @Nullable Instant submittedAt,
    int supplementRounds,
    @Nullable LocalDate dueOn,
    int version) {

  static Application start(
      Actor applicant, CreditCode organisation, Scheme scheme, ApplicationKind kind, Instant at) {
    return new Application(
        CaseId.next(),
        null,
        applicant.id(),
        applicant.person(),
        organisation,
        scheme.id(),
        scheme.fingerprint(),
        kind,
        ApplicationStage.DRAFT,
        at,
        null,
        0,
        null,
        0);
  }

  /** What the certificates make it, at its submission and when another body's was looked at. */
  public Application of(ApplicationKind other) {
    return new Application(
        id,
        number,
        applicant,
        person,
        organisation,
        schemeId,
        fingerprint,
        other,
        stage,
        startedAt,
        submittedAt,
        supplementRounds,
        dueOn,
        version);
  }

  /** Hands it in, for the first time or again; a number once given stays. */
  Application submit(String newNumber, Instant at, LocalDate reviewDueOn) {
    String kept = number == null ? newNumber : number;
    return moved(ApplicationStage.SUBMITTED, kept, at, supplementRounds, reviewDueOn);
  }

  public Application returnForSupplement(LocalDate supplementDueOn) {
    return moved(
        ApplicationStage.RETURNED, number, submittedAt, supplementRounds + 1, supplementDueOn);
  }

  public Application accept() {
    return moved(ApplicationStage.ACCEPTED, number, submittedAt, supplementRounds, null);
  }

  public Application refuse() {
    return moved(ApplicationStage.REFUSED, number, submittedAt, supplementRounds, null);
  }

  /** The decision is made. */
  Application conclude() {
    return moved(ApplicationStage.CONCLUDED, number, submittedAt, supplementRounds, null);
  }

  /** An upheld appeal takes it up again, as it was accepted. */
  Application reopen() {
    return moved(ApplicationStage.ACCEPTED, number, submittedAt, supplementRounds, null);
  }

  /** The applicant has another employer. */
  public Application employedBy(CreditCode other) {
    return new Application(
        id,
        number,
        applicant,
        person,
        other,
        schemeId,
        fingerprint,
        kind,
        stage,
        startedAt,
        submittedAt,
        supplementRounds,
        dueOn,
        version);
  }

  /** The body ends it after it was accepted, or before where nobody recommends. */
  Application end() {
    return moved(ApplicationStage.ENDED, number, submittedAt, supplementRounds, null);
  }

  /** A slip of the body is annulled: it is where it was before, with a new limit (P17). */
  public Application takeUp(ApplicationStage before, LocalDate newDueOn) {
    return moved(before, number, submittedAt, supplementRounds, newDueOn);
  }

  public Application withdraw() {
    return moved(ApplicationStage.WITHDRAWN, number, submittedAt, supplementRounds, null);
  }

  /**
   * The same, provided that nobody moved it since somebody saw a version.
   *
   * @throws Stale otherwise
   */
  public Application seen(int seenVersion) {
    if (version != seenVersion) {
      throw new Stale(id);
    }
    return this;
  }

  /** Whether the day for the supplement has passed (P7). */
  public boolean isOverdue(LocalDate today) {
    return stage == ApplicationStage.RETURNED && dueOn != null && today.isAfter(dueOn);
  }

  private Application moved(
      ApplicationStage to,
      @Nullable String newNumber,
      @Nullable Instant at,
      int rounds,
      @Nullable LocalDate due) {
    if (!stage.mayBecome(to)) {
      throw new IllegalStateException(id + " is " + stage + " and cannot become " + to);
    }
    return new Application(
        id,
        newNumber,
        applicant,
        person,
        organisation,
        schemeId,
        fingerprint,
        kind,
        to,
        startedAt,
        at,
        rounds,
        due,
        version);
  }
}

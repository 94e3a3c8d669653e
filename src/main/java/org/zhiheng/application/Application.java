package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;

/**
 * An application for an evaluation (8.1): the aggregate's root, whose parts are gathered in the
 * {@link Dossier}. Its verbs return the application as it is afterwards.
 *
 * <p>The verbs throw {@link IllegalStateException} where {@link Stage} has no such move; {@link
 * ApplicationRules} explains that to users beforehand.
 *
 * @param number given at the first submission, such as 2026-000001
 * @param organisation the applicant's, as the account said at the start
 * @param fingerprint of the scheme at the start: a case ends by the rules it began with
 * @param submittedAt of the last submission, from which P2 and P6 count
 * @param supplementRounds how often it was returned (P7)
 * @param dueOn until when whoever has it must act: the formal review, or the supplement
 */
public record Application(
    CaseId id,
    @Nullable String number,
    AccountId applicant,
    CreditCode organisation,
    String schemeId,
    String fingerprint,
    Stage stage,
    Instant startedAt,
    @Nullable Instant submittedAt,
    int supplementRounds,
    @Nullable LocalDate dueOn,
    int version) {

  static Application start(
      AccountId applicant,
      CreditCode organisation,
      String schemeId,
      String fingerprint,
      Instant at) {
    return new Application(
        CaseId.next(),
        null,
        applicant,
        organisation,
        schemeId,
        fingerprint,
        Stage.DRAFT,
        at,
        null,
        0,
        null,
        0);
  }

  /** Hands it in, for the first time or again; a number once given stays. */
  Application submit(String newNumber, Instant at, LocalDate reviewDueOn) {
    String kept = number == null ? newNumber : number;
    return moved(Stage.SUBMITTED, kept, at, supplementRounds, reviewDueOn);
  }

  Application returnForSupplement(LocalDate supplementDueOn) {
    return moved(Stage.RETURNED, number, submittedAt, supplementRounds + 1, supplementDueOn);
  }

  Application accept() {
    return moved(Stage.ACCEPTED, number, submittedAt, supplementRounds, null);
  }

  Application refuse() {
    return moved(Stage.REFUSED, number, submittedAt, supplementRounds, null);
  }

  Application withdraw() {
    return moved(Stage.WITHDRAWN, number, submittedAt, supplementRounds, null);
  }

  /**
   * The same, provided that nobody moved it since somebody saw a version.
   *
   * @throws Stale otherwise
   */
  Application seen(int seenVersion) {
    if (version != seenVersion) {
      throw new Stale(id);
    }
    return this;
  }

  private Application moved(
      Stage to,
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
        organisation,
        schemeId,
        fingerprint,
        to,
        startedAt,
        at,
        rounds,
        due,
        version);
  }
}

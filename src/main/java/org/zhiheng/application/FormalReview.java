package org.zhiheng.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;

/**
 * One end of a formal review (8.2); another one follows only when two people annul it (P17), or an
 * appeal against it is upheld.
 *
 * @param before the stage that the application had, to which an annulment leads back
 * @param ground on which it was refused; null otherwise
 * @param person who it was, with any of their accounts
 * @param annulledBy the proposal that was confirmed against it, or itself where an appeal against
 *     it was upheld; null while it stands
 */
public record FormalReview(
    UUID id,
    ReviewOutcome outcome,
    ApplicationStage before,
    @Nullable Occurrence ground,
    AccountId by,
    PersonId person,
    Instant at,
    @Nullable UUID annulledBy) {

  public static FormalReview of(
      ReviewOutcome outcome,
      ApplicationStage before,
      @Nullable Occurrence ground,
      Actor by,
      Instant at) {
    return new FormalReview(
        UUID.randomUUID(), outcome, before, ground, by.id(), by.person(), at, null);
  }

  public boolean accepted() {
    return outcome == ReviewOutcome.ACCEPTED;
  }

  /** Whether nobody annulled it. */
  public boolean stands() {
    return annulledBy == null;
  }
}

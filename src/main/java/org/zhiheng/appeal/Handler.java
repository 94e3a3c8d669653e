package org.zhiheng.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * Somebody who handles an appeal, or did until they left.
 *
 * @param despite why they were chosen although the appellant asked to keep them off; else blank
 * @param declaredAt when they declared independence and confidentiality; null before
 * @param leftAt when they gave the appeal up or were replaced; null while they handle it
 * @param replacedBy who came instead; null for nobody
 */
public record Handler(
    AccountId account,
    PersonId person,
    String name,
    String despite,
    @Nullable Instant declaredAt,
    @Nullable Instant leftAt,
    String leftFor,
    @Nullable AccountId replacedBy) {

  static Handler of(HandlerChoice choice, String despite) {
    return new Handler(
        choice.account().id(),
        choice.account().person(),
        choice.account().name(),
        choice.keptOff() ? despite.strip() : "",
        null,
        null,
        "",
        null);
  }

  public boolean handles() {
    return leftAt == null;
  }

  public boolean declared() {
    return declaredAt != null;
  }

  /** Whether the seat waits for somebody else. */
  public boolean isVacant() {
    return leftAt != null && replacedBy == null;
  }

  Handler declared(Instant at) {
    return new Handler(account, person, name, despite, at, leftAt, leftFor, replacedBy);
  }

  Handler left(Instant at, String reason) {
    return new Handler(account, person, name, despite, declaredAt, at, reason, null);
  }

  Handler replaced(AccountId by) {
    return new Handler(account, person, name, despite, declaredAt, leftAt, leftFor, by);
  }
}

package org.zhiheng.casefile;

import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Role;

/** Whom a task waits for. */
sealed interface Assignee {

  /** Whoever applied in the case. */
  record Applicant() implements Assignee {}

  record Person(AccountId account) implements Assignee {}

  /**
   * Any of those with a role.
   *
   * @param about the person that the task is about, so that two of a kind can be told apart; null
   *     where there is one of it
   */
  record Office(Role role, @Nullable AccountId about) implements Assignee {}

  /** Whoever speaks for an organisation, by its credit code. */
  record Employer(String organisation) implements Assignee {}
}

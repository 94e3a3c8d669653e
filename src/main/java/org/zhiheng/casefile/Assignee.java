package org.zhiheng.casefile;

import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Role;

/** Whom a task waits for. */
sealed interface Assignee {

  /** Whoever applied in the case. */
  record Applicant() implements Assignee {}

  record Person(AccountId account) implements Assignee {}

  /** Any of those with a role. */
  record Office(Role role) implements Assignee {}

  /** Anybody who works for the body on cases, officers and managers alike. */
  record Body() implements Assignee {

    /** What stands for them where a role would stand. */
    static final String CODE = "BODY";
  }

  /** Whoever speaks for an organisation, by its credit code. */
  record Employer(String organisation) implements Assignee {}
}

package org.zhiheng.database;

import org.springframework.transaction.TransactionSystemException;

/** The database went away while it committed: what was asked for is done, or it is not. */
final class OutcomeUnknown extends TransactionSystemException {

  private static final long serialVersionUID = 1;

  OutcomeUnknown(Throwable cause) {
    super("the database went away during a commit", cause);
  }
}

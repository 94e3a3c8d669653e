package org.zhiheng.database;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.zhiheng.kernel.VerbGuard;

/**
 * Transactions that ask the guards of verbs. A verb is what a module's face does for somebody:
 * transactions of the libraries beneath (sessions, jobs) and those that only read pass unasked.
 * Verbs and what the program does by itself begin with who acts, for the database's own wall.
 */
final class VerbTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(VerbTransactions.class);
  private static final String OURS = "org.zhiheng.";

  private final transient ScopeStore scope;
  private final transient Supplier<List<VerbGuard>> guards;

  VerbTransactions(DataSource database, ScopeStore scope, Supplier<List<VerbGuard>> guards) {
    super(database);
    this.scope = scope;
    this.guards = guards;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    if (!definition.isReadOnly()) {
      RequestReads.forget();
    }
    try {
      tellWhoActs(definition.getName(), definition.isReadOnly());
      if (isVerb(definition.getName(), definition.isReadOnly())) {
        guards.get().forEach(VerbGuard::begun);
      }
    } catch (RuntimeException | Error e) {
      // nothing was written yet; the connection goes back
      doCleanupAfterCompletion(transaction);
      throw e;
    }
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    boolean verb = isVerb(status.getTransactionName(), status.isReadOnly());
    if (verb) {
      guards.get().forEach(VerbGuard::committing);
    }
    try {
      super.doCommit(status);
    } catch (RuntimeException e) {
      if (!LostConnection.isCauseOf(e)) {
        throw e;
      }
      if (verb) {
        guards.get().forEach(VerbGuard::lost);
      }
      throw new OutcomeUnknown(e);
    }
    if (verb) {
      guards.get().forEach(VerbGuard::committed);
    }
  }

  /** Who lost the connection has nothing to undo: the server does, when it finds out. */
  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (RuntimeException e) {
      if (!LostConnection.isCauseOf(e)) {
        throw e;
      }
      LOG.debug("nothing to roll back on a connection that is lost", e);
    }
  }

  /**
   * The libraries beneath need no scope in a request: what they keep is behind no wall. Those that
   * read for a page have it told when they come to the wall, so that others pay nothing.
   */
  private void tellWhoActs(@Nullable String name, boolean readOnly) {
    if (!ScopeStore.isRequest()) {
      scope.tellThatTheProgramActs();
    } else if (isVerb(name, readOnly)) {
      scope.tellWhoActs();
    }
  }

  private static boolean isVerb(@Nullable String name, boolean readOnly) {
    return !readOnly && name != null && name.startsWith(OURS);
  }
}

package org.zhiheng.database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CurrentActor;

/**
 * Tells the database who acts in a transaction, and on which day by the program's clock, for its
 * row-level security: in a request whoever is signed in, or nobody; outside of requests the program
 * itself (jobs, what it does at its start), which takes on a role of its own for it. It lasts as
 * long as the transaction.
 */
final class ScopeStore implements ActingScope {

  /** Marks a transaction in which it was told. */
  private record Told() implements TransactionSynchronization {}

  private static final String TELL =
      "select set_config('zhiheng.person', ?, true), set_config('zhiheng.day', ?, true),"
          + " set_config('role', ?, true), set_config('lock_timeout', ?, true)";

  /** Less than a page waits for the database: who waits for others is not met by an outage. */
  private static final String WAIT_OF_A_PAGE = "3s";

  private static final String AS_LONG_AS_IT_TAKES = "0";

  /** As the role that signed in. */
  private static final String ITSELF = "none";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Supplier<Optional<CurrentActor>> who;

  ScopeStore(DataSource database, Clock clock, Supplier<Optional<CurrentActor>> who) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
    this.who = who;
  }

  /** Jobs are the program's, also where somebody starts one from a page. */
  static boolean isRequest() {
    return RequestContextHolder.getRequestAttributes() != null && !Haste.isSuspended();
  }

  /** To verbs, and outside of requests, it was told when the transaction began. */
  @Override
  public void tell() {
    if (isRequest()
        && TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        && TransactionSynchronizationManager.getSynchronizations().stream()
            .noneMatch(Told.class::isInstance)) {
      TransactionSynchronizationManager.registerSynchronization(new Told());
      tellWhoActs();
    }
  }

  @Override
  public <T> T asProgram(Supplier<T> reading) {
    if (!isRequest()) {
      return reading.get();
    }
    takeOn(DatabaseRole.JOBS.id());
    T read = reading.get();
    takeOn(ITSELF);
    return read;
  }

  private void takeOn(String role) {
    jdbc.sql("select set_config('role', ?, true)").param(role).query(String.class).single();
  }

  void tellWhoActs() {
    String person =
        who.get()
            .flatMap(CurrentActor::find)
            .map(Actor::person)
            .map(id -> id.value().toString())
            .orElse("");
    tell(person, ITSELF);
  }

  void tellThatTheProgramActs() {
    tell("", DatabaseRole.JOBS.id());
  }

  private void tell(String person, String role) {
    String wait = Haste.isOn() ? WAIT_OF_A_PAGE : AS_LONG_AS_IT_TAKES;
    jdbc.sql(TELL)
        .params(person, LocalDate.now(clock).toString(), role, wait)
        .query((row, number) -> row.getString(1))
        .single();
  }
}

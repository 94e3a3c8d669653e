package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.support.TestDatabase;

class OnceStoreTests {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final OnceStore store = new OnceStore(jdbc);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final UUID form = UUID.randomUUID();

  @Test
  void theSecondSenderIsLedWhereTheFirstOneWent() {
    assertThat(store.done(form)).isEmpty();
    inTransaction(this::work);
    store.lead(form, "/there");

    assertThat(store.done(form)).contains(new OnceStore.Done("/there", true));
  }

  @Test
  void aTokenIsWrittenWithWhatAVerbChangedAndNotWhenItOnlyRead() {
    assertThat(inTransaction(() -> store.write(form, "/from"))).isFalse();
    assertThat(store.done(form)).isEmpty();

    assertThat(inTransaction(this::work)).isTrue();
    assertThat(store.done(form)).contains(new OnceStore.Done("/from", false));
  }

  @Test
  void aTokenIsLostWithTheTransactionThatIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          work();
          status.setRollbackOnly();
        });

    assertThat(store.done(form)).isEmpty();
  }

  @Test
  void aFormThatWasShownAgainMayBeSentAgain() {
    inTransaction(this::work);
    store.release(form);

    assertThat(inTransaction(() -> store.lock(form))).isFalse();
  }

  @Test
  void whatIsDoneIsNotReleased() {
    inTransaction(this::work);
    store.lead(form, "/there");
    store.release(form);

    assertThat(store.done(form)).contains(new OnceStore.Done("/there", true));
  }

  @Test
  void aSenderWaitsForTheOneWhoIsAtWork() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                inTransaction(
                    () -> {
                      store.lock(form);
                      begun.countDown();
                      await(end);
                      return work();
                    }));
    begun.await();
    var second = CompletableFuture.supplyAsync(() -> inTransaction(() -> store.lock(form)));

    assertThat(second).isNotDone();
    end.countDown();
    assertThat(first).succeedsWithin(SOON).isEqualTo(true);
    assertThat(second).succeedsWithin(SOON).isEqualTo(true);
  }

  @Test
  void theClaimOfADeadProcessPassesAtOnce() throws SQLException {
    Connection dying = database.getConnection();
    dying.setAutoCommit(false);
    var itsJdbc = JdbcClient.create(new SingleConnectionDataSource(dying, true));
    var itsStore = new OnceStore(itsJdbc);
    itsStore.lock(form);
    itsJdbc.sql("create table shell.lost (one int)").update();
    itsStore.write(form, "/from");
    int process = itsJdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    var second = CompletableFuture.supplyAsync(() -> inTransaction(() -> store.lock(form)));
    assertThat(second).isNotDone();

    jdbc.sql("select pg_terminate_backend(?)").param(process).query().singleRow();

    assertThat(second).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(false);
  }

  @Test
  void formsDoNotTouchEachOther() {
    inTransaction(this::work);

    assertThat(inTransaction(() -> store.lock(UUID.randomUUID()))).isFalse();
  }

  @Test
  void oldOnesArePurged() {
    inTransaction(this::work);

    assertThat(store.purge(Instant.now().minusSeconds(60))).isZero();
    assertThat(store.purge(Instant.now().plusSeconds(60))).isEqualTo(1);
  }

  /** Changes something, as verbs do, and writes the token. */
  private boolean work() {
    jdbc.sql("select pg_current_xact_id()").query().singleRow();
    return store.write(form, "/from");
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

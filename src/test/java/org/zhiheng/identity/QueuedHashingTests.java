package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestAccounts;

/** Many passwords at once wait for each other, and nobody else waits for them. */
@ServerTest
class QueuedHashingTests {

  private static final String PASSWORD = "a password for tests";

  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void no_more_are_hashed_at_once_than_there_are_places_and_the_queue_has_an_end()
      throws Exception {
    var slow = new Slow();
    var queued = new QueuedHashing(slow, 2, 3);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        all.add(threads.submit(() -> queued.encode("x")));
      }
      slow.begun.await();
      while (queued.waiting() < 3) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> queued.encode("x")).isInstanceOf(TooManyAttempts.class);
      slow.go.countDown();
      for (Future<String> one : all) {
        assertThat(one.get()).isEqualTo("hash");
      }
    }
    assertThat(slow.most.get()).isEqualTo(2);
  }

  @Test
  void forty_sign_ins_at_once_all_succeed_and_a_page_of_somebody_signed_in_does_not_wait()
      throws Exception {
    Browser reader = new Browser(port).signIn(account().login(), PASSWORD);
    // of one account, no forty tries pass at the same moment
    List<String> logins = Stream.generate(this::account).limit(40).map(Account::login).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> all = new ArrayList<>();
      for (String login : logins) {
        Callable<Integer> signIn =
            () -> new Browser(port).signIn(login, PASSWORD).get("/casefile").statusCode();
        all.add(threads.submit(signIn));
      }
      while (!all.getFirst().isDone()) {
        assertThat(reader.get("/casefile").statusCode()).isEqualTo(200);
      }
      for (Future<Integer> one : all) {
        assertThat(one.get(120, TimeUnit.SECONDS)).isEqualTo(200);
      }
    }
  }

  /** Their password is hashed with as much work as in earnest. */
  private Account account() {
    Account account =
        TestAccounts.create(
            accounts,
            invitations,
            "many-" + UUID.randomUUID(),
            "测试甲",
            Set.of(Role.APPLICANT),
            null,
            PASSWORD);
    jdbc.sql("update identity.account set password = ? where id = ?")
        .params(
            "{bcrypt-sha384}" + new LongPasswordEncoder().encode(PASSWORD), account.id().value())
        .update();
    return account;
  }

  /** Counts who hashes at the same time, and lets nobody finish before it is told to. */
  private static final class Slow implements PasswordEncoder {

    final CountDownLatch begun = new CountDownLatch(2);
    final CountDownLatch go = new CountDownLatch(1);
    final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();

    @Override
    public String encode(CharSequence password) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      begun.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      now.decrementAndGet();
      return "hash";
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      return encode(password).equals(hash);
    }
  }
}

package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhiheng.support.TestDatabase;

/** A page reads once; nothing else relies on what was read before. */
class RequestReadsTests {

  private final RequestReads reads = new RequestReads();
  private final AtomicInteger count = new AtomicInteger();

  @AfterEach
  void end() {
    RequestContextHolder.resetRequestAttributes();
  }

  private int read(String what, Object about) {
    return reads.of(what, about, count::incrementAndGet);
  }

  private static void begin(String method) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
  }

  @Test
  void aPageReadsOnceWhatItNeedsTwice() {
    begin("GET");

    assertThat(read("case", 1)).isEqualTo(1);
    assertThat(read("case", 1)).isEqualTo(1);
    assertThat(read("case", 2)).as("another one").isEqualTo(2);
    assertThat(read("team", 1)).as("something else of it").isEqualTo(3);
  }

  @Test
  void theNextRequestReadsAnew() {
    begin("GET");
    read("case", 1);
    begin("GET");

    assertThat(read("case", 1)).isEqualTo(2);
  }

  @Test
  void whoSendsAFormAndTheProgramItselfReadAnew() {
    begin("POST");
    read("case", 1);
    assertThat(read("case", 1)).isEqualTo(2);

    RequestContextHolder.resetRequestAttributes();
    read("case", 1);
    assertThat(read("case", 1)).isEqualTo(4);
  }

  @Test
  void aVerbReadsAnewAndSoDoesThePageAfterIt() {
    begin("GET");
    read("case", 1);

    transaction(false).executeWithoutResult(_ -> assertThat(read("case", 1)).isEqualTo(2));

    assertThat(read("case", 1)).as("after the verb").isEqualTo(3);
    assertThat(read("case", 1)).as("known again").isEqualTo(3);
  }

  @Test
  void readingInATransactionCountsAsThePages() {
    begin("GET");
    read("case", 1);

    transaction(true).executeWithoutResult(_ -> assertThat(read("case", 1)).isEqualTo(1));
  }

  private static TransactionTemplate transaction(boolean readOnly) {
    var database = TestDatabase.fresh();
    var definition = new DefaultTransactionDefinition();
    definition.setName("org.zhiheng.Verb");
    definition.setReadOnly(readOnly);
    var scope = new ScopeStore(database, Clock.systemUTC(), Optional::empty);
    return new TransactionTemplate(new VerbTransactions(database, scope, List::of), definition);
  }
}

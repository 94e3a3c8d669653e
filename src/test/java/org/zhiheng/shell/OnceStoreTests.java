package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.support.TestDatabase;

class OnceStoreTests {

  private final OnceStore store = new OnceStore(JdbcClient.create(TestDatabase.fresh()));
  private final UUID form = UUID.randomUUID();

  @Test
  void theSecondSenderIsLedWhereTheFirstOneWent() {
    assertThat(store.claim(form)).isNull();
    store.done(form, "/there");

    assertThat(store.claim(form)).isEqualTo("/there");
  }

  @Test
  void aFormThatWasRefusedMayBeSentAgain() {
    store.claim(form);
    store.release(form);

    assertThat(store.claim(form)).isNull();
  }

  @Test
  void whatIsDoneIsNotReleased() {
    store.claim(form);
    store.done(form, "/there");
    store.release(form);

    assertThat(store.claim(form)).isEqualTo("/there");
  }

  @Test
  void aSenderWaitsForTheOneWhoIsAtWork() {
    store.claim(form);
    var second = CompletableFuture.supplyAsync(() -> store.claim(form));
    store.done(form, "/there");

    assertThat(second).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("/there");
  }

  @Test
  void formsDoNotTouchEachOther() {
    store.claim(form);

    assertThat(store.claim(UUID.randomUUID())).isNull();
  }
}

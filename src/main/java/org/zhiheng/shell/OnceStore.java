package org.zhiheng.shell;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms were sent, and where their sender was led to. */
@Repository
class OnceStore {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final JdbcClient jdbc;

  OnceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims a form for the caller.
   *
   * @return null when the caller shall do the work; otherwise where the first sender was led to. A
   *     sender who comes while the first is still at work waits for it; when that one gave up, the
   *     claim passes on.
   */
  @Nullable String claim(UUID once) {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE.toMillis()) {
      boolean mine =
          jdbc.sql("insert into shell.once (key) values (?) on conflict do nothing")
                  .param(once)
                  .update()
              == 1;
      if (mine) {
        return null;
      }
      @Nullable String location = location(once);
      if (location != null) {
        return location;
      }
      pause();
    }
    // the first sender's node is gone; the verbs' own guards still refuse what was already done
    return null;
  }

  void done(UUID once, String location) {
    jdbc.sql("update shell.once set location = ? where key = ?").params(location, once).update();
  }

  void release(UUID once) {
    jdbc.sql("delete from shell.once where key = ? and location is null").param(once).update();
  }

  private @Nullable String location(UUID once) {
    return jdbc.sql("select location from shell.once where key = ? and location is not null")
        .param(once)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another request was at work", e);
    }
  }
}

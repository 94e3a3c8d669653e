package org.zhiheng.shell;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which forms were carried out, and where their senders were led to. A token is written in the
 * transaction of what the form asks for, so it says neither more nor less than that; whoever sends
 * the same form meanwhile waits at a lock of that transaction, which ends with it or with its
 * process.
 */
@Repository
class OnceStore {

  /** How long the second sender waits to hear where the first one was led. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final JdbcClient jdbc;

  OnceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits, in the running transaction, for another one that carries out the same form.
   *
   * @return whether the form is done
   */
  boolean lock(UUID form) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('shell.once' || ?::text, 0))")
        .param(form)
        .query()
        .singleRow();
    return isDone(form);
  }

  /**
   * Writes the token in the running transaction, if that has changed anything at all: what was only
   * read is not done.
   *
   * @param from where the sender is led if nobody comes to say more
   */
  boolean write(UUID form, String from) {
    return jdbc.sql(
                """
                insert into shell.once (key, location, led)
                select ?, ?, false where pg_current_xact_id_if_assigned() is not null
                on conflict do nothing
                """)
            .params(form, from)
            .update()
        == 1;
  }

  /** Says where the sender was led. */
  void lead(UUID form, String location) {
    jdbc.sql(
            """
            insert into shell.once (key, location, led) values (?, ?, true)
            on conflict (key) do update set location = excluded.location, led = true
            """)
        .params(form, location)
        .update();
  }

  /** The form was shown again and may be sent again. */
  void release(UUID form) {
    jdbc.sql("delete from shell.once where key = ? and not led").param(form).update();
  }

  boolean isDone(UUID form) {
    return find(form).isPresent();
  }

  /**
   * Where the sender of a form that is done was led.
   *
   * @param led whether somebody came to say so; else it is where the form came from
   */
  record Done(String location, boolean led) {}

  /** Empty when the form is not done; waits a moment for the one who says where it led. */
  Optional<Done> done(UUID form) {
    Optional<Done> done = find(form);
    for (long waited = 0;
        done.isPresent() && !done.get().led() && waited < PATIENCE.toMillis();
        waited += PAUSE.toMillis()) {
      pause();
      done = find(form);
    }
    return done;
  }

  int purge(Instant before) {
    return jdbc.sql("delete from shell.once where at < ?").param(Timestamp.from(before)).update();
  }

  private Optional<Done> find(UUID form) {
    return jdbc.sql("select location, led from shell.once where key = ?")
        .param(form)
        .query((row, number) -> new Done(row.getString(1), row.getBoolean(2)))
        .optional();
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

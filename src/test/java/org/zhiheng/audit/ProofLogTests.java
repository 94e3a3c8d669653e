package org.zhiheng.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.audit.LogDamage.Kind;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.seal.Checkpoint;
import org.zhiheng.seal.Commitments;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleProof;
import org.zhiheng.seal.MerkleTree;
import org.zhiheng.seal.SignedNote;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;
import org.zhiheng.support.TestSettings;
import tools.jackson.databind.json.JsonMapper;

/** The proof log on a database of its own; what an owner of the database may do is done to it. */
class ProofLogTests {

  private static final String TYPE = "certificate.CertificateIssued";
  private static final List<String> TABLES =
      List.of("record", "awaiting", "leaf", "node", "key", "checkpoint");

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final LogStore store = new LogStore(jdbc);
  private final ProofLog log = new ProofLog(store, JsonMapper.builder().build());
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  private final List<Object> events = new ArrayList<>();

  @TempDir private Path folder;
  private LogSequence sequence;

  @BeforeEach
  void aLogWithThreeCheckpoints() {
    sequence = sequence(folder);
    for (int size : new int[] {5, 3, 4}) {
      record(size);
      checkpoint();
    }
  }

  private LogSequence sequence(Path keys) {
    return new LogSequence(
        store, new LogKey(TestSettings.in(keys)), events::add, TestClock.create());
  }

  private void record(int count) {
    for (int n = 0; n < count; n++) {
      jdbc.sql(
              """
              insert into audit.record (at, type, subject, by, detail)
              values (now(), ?, '演示案件', ?, '{"number": "ZH260001233", "name": "测试甲"}')
              """)
          .params(TYPE, UUID.randomUUID())
          .update();
    }
  }

  private void checkpoint() {
    transaction.executeWithoutResult(
        status -> {
          while (sequence.place(2) > 0) {}
          sequence.sign();
        });
  }

  private LogReport examine() {
    return examine(null);
  }

  private LogReport examine(@Nullable SignedNote kept) {
    return new LogExamination(store).examine(kept);
  }

  /** Whoever owns the database can take every wall down. */
  private void tamper(String statement) {
    transaction.executeWithoutResult(
        status -> {
          walls("disable");
          assertThat(jdbc.sql(statement).update()).isPositive();
          walls("enable");
        });
  }

  private void walls(String way) {
    for (String table : TABLES) {
      jdbc.sql("alter table audit." + table + " " + way + " trigger user").update();
      jdbc.sql(
              "alter table audit." + table + " drop constraint if exists " + table + "_record_fkey")
          .update();
      jdbc.sql("alter table audit." + table + " drop constraint if exists " + table + "_key_fkey")
          .update();
    }
  }

  private void damaged(Kind kind, long place) {
    LogReport report = examine();
    assertThat(report.damage())
        .hasValueSatisfying(
            it -> {
              assertThat(it.kind()).isEqualTo(kind);
              assertThat(it.place()).isEqualTo(place);
            });
  }

  @Test
  void a_log_that_nobody_touched_is_what_was_signed() {
    assertThat(examine()).isEqualTo(new LogReport(12, 3, Optional.empty()));
    assertThat(log.newest().orElseThrow().size()).isEqualTo(12);
    assertThat(events).hasSize(1).first().isInstanceOf(AuditEvents.KeyTaken.class);
  }

  @Test
  void what_did_not_change_is_not_signed_again() {
    checkpoint();
    assertThat(log.checkpoints(Long.MAX_VALUE).rows())
        .extracting(LogCheckpoint::size)
        .containsExactly(12L, 8L, 5L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.%s set %s = %s",
        "delete from audit.%s",
        "truncate audit.%s cascade",
      })
  void the_database_refuses_every_change(String change) {
    for (String[] of :
        new String[][] {
          {"record", "type", "'x'"},
          {"leaf", "salt", "sha256('')"},
          {"node", "hash", "sha256('')"},
          {"checkpoint", "note", "'x'"},
          {"key", "since", "now()"}
        }) {
      assertThatThrownBy(() -> jdbc.sql(change.formatted((Object[]) of)).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("never changed or removed");
    }
  }

  @Test
  void what_waits_for_its_place_is_not_thrown_away_and_no_place_is_left_out() {
    record(1);
    assertThatThrownBy(() -> jdbc.sql("delete from audit.awaiting").update())
        .hasMessageContaining("what waits for its place");
    assertThatThrownBy(
            () ->
                jdbc.sql("insert into audit.leaf select 99, record, sha256('') from audit.awaiting")
                    .update())
        .hasMessageContaining("behind the last one");
    assertThat(examine().damage()).isEmpty();
  }

  @Test
  void a_record_that_was_changed_is_named() {
    tamper("update audit.record set detail = '{\"number\": \"ZH260001233\"}' where sequence = 7");
    damaged(Kind.RECORD_CHANGED, 6);
    assertThat(examine().damage().orElseThrow().after()).isEqualTo(5);
  }

  @Test
  void a_record_that_was_taken_away_is_named() {
    tamper("delete from audit.record where sequence = 3");
    damaged(Kind.RECORD_MISSING, 2);
  }

  @Test
  void an_entry_that_was_taken_away_is_named() {
    tamper("delete from audit.leaf where place = 4");
    damaged(Kind.ENTRY_MISSING, 4);
  }

  @Test
  void a_hash_that_was_exchanged_is_named() {
    tamper("update audit.node set hash = sha256('') where (level, index) = (1, 1)");
    damaged(Kind.TREE, 3);
  }

  @Test
  void a_log_that_was_computed_anew_after_a_change_does_not_fit_what_was_signed() {
    tamper("update audit.record set type = 'x' where sequence = 6");
    computeAnew();
    damaged(Kind.CHECKPOINT, 5);
  }

  @Test
  void entries_that_were_taken_away_at_the_end_are_missed() {
    tamper("delete from audit.record where sequence > 10");
    tamper("delete from audit.leaf where place >= 10");
    tamper("delete from audit.node where (index + 1) << level > 10");
    damaged(Kind.SHORTENED, 12);
  }

  @Test
  void a_signature_that_was_exchanged_is_named() {
    tamper("update audit.checkpoint set note = note || ' ' where size = 12");
    damaged(Kind.SIGNATURE, 12);
  }

  @Test
  void a_record_that_was_smuggled_past_the_log_is_named() {
    tamper(
        "insert into audit.record (at, type, subject, by, detail)"
            + " values (now(), 'x', 'x', gen_random_uuid(), '{}')");
    damaged(Kind.OUTSIDE, 13);
  }

  /** Not even a new key hides it from whoever kept a checkpoint elsewhere. */
  @Test
  void a_log_that_was_rewritten_with_its_signatures_shows_by_a_checkpoint_kept_outside(
      @TempDir Path stolen) {
    SignedNote kept = SignedNote.parse(log.checkpoint(8).note());
    assertThat(examine(kept).damage()).isEmpty();

    tamper("update audit.record set type = 'x' where sequence = 6");
    computeAnew();
    tamper("delete from audit.checkpoint");
    transaction.executeWithoutResult(status -> sequence(folder).sign());
    assertThat(examine().damage()).as("seen from inside").isEmpty();
    assertThat(examine(kept).damage().orElseThrow().kind()).isEqualTo(Kind.CHECKPOINT);

    tamper("delete from audit.key");
    tamper("delete from audit.checkpoint");
    transaction.executeWithoutResult(status -> sequence(stolen).sign());
    assertThat(examine().damage()).as("seen from inside").isEmpty();
    assertThat(examine(kept).damage().orElseThrow().kind()).isEqualTo(Kind.SIGNATURE);
  }

  private void computeAnew() {
    tamper("delete from audit.leaf");
    tamper("delete from audit.node");
    tamper("insert into audit.awaiting select sequence from audit.record");
    transaction.executeWithoutResult(status -> sequence.place(100));
  }

  @Test
  void rfc9162_every_event_and_every_checkpoint_is_proved() {
    List<LoggedEvent> all =
        log.events("演示案件", List.of(new Showing(TYPE, List.of("number"), it -> true)));
    assertThat(all).hasSize(12);
    for (LogCheckpoint checkpoint : log.checkpoints(Long.MAX_VALUE).rows()) {
      SignedNote note = SignedNote.parse(checkpoint.note());
      assertThat(log.keys()).anyMatch(note::isSignedBy);
      Checkpoint told = Checkpoint.of(note);
      var paths =
          log.inclusion(
              all.stream().filter(it -> it.isWithin(told.size())).map(LoggedEvent::place).toList(),
              told.size());
      assertThat(paths).hasSize((int) told.size());
      paths.forEach(
          (place, path) -> {
            Hash leaf = leaf(all.get(place.intValue()));
            assertThat(MerkleProof.includes(told.root(), told.size(), place, leaf, path)).isTrue();
            assertThat(MerkleProof.includes(told.root(), told.size(), place, Hash.of("x"), path))
                .isFalse();
          });
      LogCheckpoint newest = log.newest().orElseThrow();
      assertThat(
              MerkleProof.goesOn(
                  told.size(),
                  told.root(),
                  newest.size(),
                  newest.root(),
                  log.consistency(told.size(), newest.size())))
          .isTrue();
    }
  }

  private static Hash leaf(LoggedEvent event) {
    assertThat(event.shown().toString()).contains("ZH260001233").doesNotContain("测试甲");
    return MerkleTree.leaf(Commitments.entry(event.shown(), event.hidden()));
  }

  @Test
  void nothing_is_proved_about_what_was_never_signed() {
    assertThatThrownBy(() -> log.consistency(5, 7)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> log.consistency(8, 5)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> log.checkpoint(7)).isInstanceOf(NotFound.class);
  }

  @Test
  void an_event_without_a_place_says_that_it_waits() {
    record(1);
    LoggedEvent last =
        log.events("演示案件", List.of(new Showing(TYPE, List.of(), it -> true))).getLast();
    assertThat(last.place()).isNull();
    assertThat(last.isWithin(100)).isFalse();
  }

  /** An act that commits late has the smaller number and still gets a place. */
  @Test
  void acts_that_end_in_another_order_than_they_began_are_all_taken_up() throws Exception {
    var began = new CompletableFuture<Void>();
    var other = new CompletableFuture<Void>();
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      record(1);
                      began.complete(null);
                      other.join();
                    }));
    began.get();
    record(1);
    checkpoint();
    assertThat(store.size()).isEqualTo(13);
    other.complete(null);
    late.get();
    checkpoint();
    assertThat(store.size()).isEqualTo(14);
    assertThat(examine()).isEqualTo(new LogReport(14, 5, Optional.empty()));
  }

  @Test
  void two_who_take_up_at_once_give_each_record_one_place() {
    record(20);
    var both =
        List.of(1, 2, 3, 4).stream()
            .map(n -> CompletableFuture.runAsync(this::checkpoint))
            .toList();
    both.forEach(CompletableFuture::join);
    assertThat(store.size()).isEqualTo(32);
    assertThat(examine().damage()).isEmpty();
  }
}

package org.zhiheng.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;
import org.zhiheng.support.TestSettings;

/** What is kept, as long as it is needed and no longer, and whole or not at all. */
class StoredDocumentsTests {

  private static final Actor APPLICANT =
      new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.APPLICANT), null);

  /** What a disk does to a file. */
  enum Harm {
    FLIPPED {
      @Override
      void befall(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    },
    TRUNCATED {
      @Override
      void befall(Path file) throws IOException {
        Files.write(file, new byte[10]);
      }
    },
    MISSING {
      @Override
      void befall(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void befall(Path file) throws IOException;
  }

  /** A module that refers to some documents. */
  private static final class Keeper implements DocumentReaders {

    final Set<DocumentId> keeping = new HashSet<>();

    @Override
    public boolean mayRead(Actor actor, DocumentId id) {
      return true;
    }

    @Override
    public Set<DocumentId> keeping(Set<DocumentId> ids) {
      return keeping;
    }
  }

  @TempDir private Path data;
  private final TestClock clock = TestClock.create();
  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Keeper keeper = new Keeper();
  private final List<Object> events = new CopyOnWriteArrayList<>();
  private Documents documents;
  private PurgeDocuments purge;

  @BeforeEach
  void prepare() {
    var store = new DocumentStore(jdbc);
    var storage = new FolderStorage(TestSettings.in(data));
    var readers =
        new StaticListableBeanFactory(Map.of("keeper", keeper))
            .getBeanProvider(DocumentReaders.class);
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    documents = new Documents(store, storage, readers, events::add, clock);
    purge = new PurgeDocuments(store, storage, readers, events::add, transaction, clock);
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void a_file_that_is_not_what_was_handed_in_is_not_served_and_is_replaced(Harm harm)
      throws IOException {
    Document document = store(Samples.PDF);
    harm.befall(file(document));

    assertThatThrownBy(() -> documents.trustedOpen(document.id())).isInstanceOf(FileDamaged.class);

    store(Samples.PDF);
    try (InputStream content = documents.trustedOpen(document.id())) {
      assertThat(content.readAllBytes()).isEqualTo(Samples.PDF);
    }
  }

  @Test
  void a_case_and_an_account_are_full_some_time() {
    var large = new DocumentId(UUID.randomUUID());
    insert(large, 300L * 1024 * 1024);
    var content = new ByteArrayInputStream(Samples.PNG);

    assertThatThrownBy(() -> documents.store("一.png", content, APPLICANT, List.of(large)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals().getFirst().reason())
                    .isEqualTo(DocumentRefusal.CASE_FULL));
    assertThat(store(Samples.PNG)).isNotNull();

    insert(new DocumentId(UUID.randomUUID()), 724L * 1024 * 1024);
    assertThatThrownBy(() -> store(Samples.PNG))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusals().getFirst().reason())
                    .isEqualTo(DocumentRefusal.ACCOUNT_FULL));
  }

  @Test
  void what_nobody_refers_to_goes_after_ninety_days_and_not_before() throws IOException {
    Document kept = store(Samples.PDF);
    Document withdrawn = store(Samples.PNG);
    keeper.keeping.add(kept.id());
    purge();
    clock.advance(Duration.ofDays(89));
    purge();
    assertThat(documents.findTrusted(withdrawn.id())).isNotNull();

    clock.advance(Duration.ofDays(2));
    purge();

    assertThat(documents.findTrusted(kept.id())).isNotNull();
    assertThat(file(kept)).exists();
    assertThatThrownBy(() -> documents.findTrusted(withdrawn.id())).isInstanceOf(NotFound.class);
    assertThat(file(withdrawn)).doesNotExist();
    assertThat(events)
        .filteredOn(DocumentEvents.DocumentPurged.class::isInstance)
        .singleElement()
        .extracting("document", "by")
        .containsExactly(withdrawn.id(), AccountId.SYSTEM);
  }

  @Test
  void what_somebody_refers_to_again_begins_its_time_anew() {
    Document document = store(Samples.PDF);
    purge();
    clock.advance(Duration.ofDays(60));
    keeper.keeping.add(document.id());
    purge();
    keeper.keeping.clear();
    purge();
    clock.advance(Duration.ofDays(60));
    purge();

    assertThat(documents.findTrusted(document.id())).isNotNull();
  }

  @Test
  void a_file_that_another_document_shares_stays() {
    Document withdrawn = store(Samples.PDF);
    purge();
    clock.advance(Duration.ofDays(91));
    Document other = store(Samples.PDF);
    keeper.keeping.add(other.id());
    purge();

    assertThatThrownBy(() -> documents.findTrusted(withdrawn.id())).isInstanceOf(NotFound.class);
    assertThat(file(other)).exists();
  }

  @Test
  void a_file_that_no_document_knows_goes_after_a_day() throws IOException {
    Document document = store(Samples.PDF);
    keeper.keeping.add(document.id());
    Path stray = data.resolve("documents/ab/cd/" + "abcd".repeat(16));
    Path half = data.resolve("documents/ab/cd/incoming123.tmp");
    Files.createDirectories(stray.getParent());
    for (Path file : List.of(stray, half)) {
      Files.write(file, Samples.PNG);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }
    purge();
    assertThat(stray).exists();

    clock.advance(Duration.ofDays(1).plusSeconds(1));
    purge();

    assertThat(Stream.of(stray, half)).noneMatch(Files::exists);
    assertThat(file(document)).exists();
  }

  @Test
  void a_document_never_changes() {
    Document document = store(Samples.PDF);

    assertThatThrownBy(
            () ->
                jdbc.sql("update document.document set name = 'x' where id = ?")
                    .param(document.id().value())
                    .update())
        .hasMessageContaining("documents never change");
  }

  private Document store(byte[] content) {
    return documents.store("文件", new ByteArrayInputStream(content), APPLICANT);
  }

  private void insert(DocumentId id, long size) {
    jdbc.sql(
            """
            insert into document.document (id, name, media_type, size, sha256, uploaded_by, at)
            values (?, 'x', 'image/png', ?, repeat('0', 64), ?, now())
            """)
        .params(id.value(), size, APPLICANT.id().value())
        .update();
  }

  private Path file(Document document) {
    String hash = document.sha256();
    return data.resolve("documents")
        .resolve(hash.substring(0, 2))
        .resolve(hash.substring(2, 4))
        .resolve(hash);
  }

  private void purge() {
    purge.run();
    purge.letGo(clock.instant().minus(Duration.ofDays(90)));
  }
}

package org.zhiheng.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.ServerDatabase;
import org.zhiheng.support.TestDatabase;

/** Each sentence holds in the demonstration, and is seen to fail once when its row is broken. */
@DemoServerTest
class DoctorTests {

  private static final String WITHOUT_WALLS =
      """
      do $$
      declare wall record;
      begin
        for wall in select conrelid::regclass as of, conname from pg_constraint
          where contype in ('c', 'f') and connamespace::regnamespace::text not like 'information%'
            and conrelid <> 0
        loop
          execute format('alter table %s drop constraint %I', wall.of, wall.conname);
        end loop;
        for wall in select distinct tgrelid::regclass as of from pg_trigger t
          join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relkind = 'r'
        loop
          execute format('alter table %s disable trigger user', wall.of);
        end loop;
      end $$
      """;

  @Autowired private Doctor doctor;
  @Autowired private NightlyExamination nightly;
  @Autowired private Warnings warnings;
  @Autowired private DataSource database;

  static Stream<String> sentences() {
    return new SentenceStore(new org.postgresql.ds.PGSimpleDataSource())
        .sentences().stream().map(Sentence::code);
  }

  @Test
  void all_hold_in_the_demonstration() {
    assertThat(doctor.examine()).isEmpty();
  }

  @Test
  void each_has_a_code_of_its_own_and_a_breach() throws IOException {
    assertThat(sentences()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    assertThat(breaches().keySet()).isEqualTo(sentences().collect(Collectors.toSet()));
  }

  @Test
  void a_flipped_byte_and_a_missing_file_are_found_and_administrators_told() throws IOException {
    Path file = someFile();
    byte[] content = Files.readAllBytes(file);
    try {
      byte[] flipped = content.clone();
      flipped[content.length / 2] ^= 1;
      Files.write(file, flipped);
      assertThat(doctor.examine()).extracting(Breach::code).containsExactly("document.holds.files");

      Files.delete(file);
      assertThat(doctor.examine()).extracting(Breach::code).containsExactly("document.holds.files");
      nightly.run();
      assertThat(warnings.all())
          .anySatisfy(it -> assertThat(it.message().args()).contains("document.holds.files"));
    } finally {
      Files.write(file, content);
    }
    nightly.run();
    assertThat(warnings.all())
        .noneSatisfy(it -> assertThat(it.message().key()).isEqualTo("doctor.warning"));
  }

  private Path someFile() {
    String hash =
        JdbcClient.create(database)
            .sql("select sha256 from document.document order by id limit 1")
            .query(String.class)
            .single();
    return TestDatabase.DATA.resolve(
        Path.of("documents", hash.substring(0, 2), hash.substring(2, 4), hash));
  }

  private static Map<String, String> breaches() throws IOException {
    List<Sentence> all =
        Sentence.read(new ClassPathResource("doctor/breaches.txt").getContentAsString(UTF_8));
    return all.stream().collect(Collectors.toMap(Sentence::code, Sentence::query));
  }

  /** In a database of its own, in which the walls are down. */
  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class WithoutWalls {

    @Autowired private ServerDatabase server;

    @SuppressWarnings("NullAway.Init")
    private DataSource open;

    @BeforeAll
    void takeDown() {
      open = server.another();
      run(WITHOUT_WALLS);
    }

    @ParameterizedTest
    @MethodSource("org.zhiheng.doctor.DoctorTests#sentences")
    void a_breach_is_found_and_taken_back(String code) throws IOException {
      Sentence sentence =
          new SentenceStore(open)
              .sentences().stream()
                  .filter(each -> each.code().equals(code))
                  .findAny()
                  .orElseThrow();
      String breach = breaches().get(code);
      new TransactionTemplate(new JdbcTransactionManager(open))
          .executeWithoutResult(
              everything -> {
                everything.setRollbackOnly();
                for (String statement : breach.split(";", -1)) {
                  if (!statement.isBlank()) {
                    assertThat(run(statement) > 0 || statement.contains("alter table"))
                        .as(statement)
                        .isTrue();
                  }
                }
                assertThat(new SentenceStore(open).breaks(sentence)).isPresent();
              });
    }

    private int run(String statement) {
      return JdbcClient.create(open).sql(statement).update();
    }
  }
}

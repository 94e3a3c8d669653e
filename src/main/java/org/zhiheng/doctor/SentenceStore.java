package org.zhiheng.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The sentences that modules keep in {@code doctor/<module>.sql}, and the rows that break them. */
@Repository
class SentenceStore {

  private static final String FILES = "classpath*:doctor/*.sql";
  private static final int EXAMPLES = 5;

  private final JdbcClient jdbc;
  private final TransactionTemplate look;

  SentenceStore(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.look = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** All of them, module by module. */
  List<Sentence> sentences() {
    try {
      Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
      Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
      List<Sentence> all = new ArrayList<>();
      for (Resource file : files) {
        all.addAll(Sentence.read(file.getContentAsString(UTF_8)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What breaks a sentence: how many rows, and the first of them. */
  Optional<Breach> breaks(Sentence sentence) {
    return Objects.requireNonNull(
        look.execute(
            _ -> {
              // the examination belongs to the program whoever asks for it, so that row-level
              // security hides nothing from it
              jdbc.sql("select set_config('role', 'zhiheng_jobs', true)")
                  .query(String.class)
                  .single();
              return found(sentence);
            }));
  }

  private Optional<Breach> found(Sentence sentence) {
    record Row(long count, String text) {}
    List<Row> rows =
        jdbc.sql(
                "select count(*) over () as count, to_jsonb(broken)::text as text from (\n"
                    + sentence.query()
                    + "\n) broken limit "
                    + EXAMPLES)
            .query((row, number) -> new Row(row.getLong("count"), row.getString("text")))
            .list();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Breach(
                sentence.code(), rows.getFirst().count(), rows.stream().map(Row::text).toList()));
  }
}

package org.zhiheng.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.organisation.CreditCode;

/** Recognised providers of training in the database. */
@Repository
class ProviderStore {

  private final JdbcClient jdbc;

  ProviderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RecognisedProvider> all() {
    return jdbc.sql(
            """
            select no, name, code, courses, recognised_from, recognised_until, version
            from body.training_provider order by no
            """)
        .query(ProviderStore::provider)
        .list();
  }

  /** Its number in the list. */
  int insert(RecognisedProvider provider) {
    return with(
            provider,
            """
            insert into body.training_provider (name, code, courses, recognised_from,
              recognised_until, version)
            values (:name, :code, :courses, :from, :until, 1) returning no
            """)
        .query(Integer.class)
        .single();
  }

  /** Whether nobody else changed it since it was read. */
  boolean update(RecognisedProvider provider) {
    return with(
                provider,
                """
                update body.training_provider
                set name = :name, code = :code, courses = :courses, recognised_from = :from,
                  recognised_until = :until, version = version + 1
                where no = :no and version = :version
                """)
            .param("no", provider.no())
            .param("version", provider.version())
            .update()
        == 1;
  }

  private StatementSpec with(RecognisedProvider provider, String sql) {
    @Nullable CreditCode code = provider.code();
    return jdbc.sql(sql)
        .param("name", provider.name())
        .param("code", code == null ? null : code.value())
        .param("courses", provider.courses().toArray(String[]::new))
        .param("from", provider.from())
        .param("until", provider.until());
  }

  private static RecognisedProvider provider(ResultSet row, int number) throws SQLException {
    @Nullable String code = row.getString("code");
    return new RecognisedProvider(
        row.getInt("no"),
        row.getString("name"),
        code == null ? null : new CreditCode(code),
        List.of((String[]) row.getArray("courses").getArray()),
        row.getObject("recognised_from", LocalDate.class),
        row.getObject("recognised_until", LocalDate.class),
        row.getInt("version"));
  }
}

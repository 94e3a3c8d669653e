package org.zhiheng.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;

/** The body in the database. */
@Repository
class BodyStore {

  private final JdbcClient jdbc;

  BodyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Body> find() {
    return jdbc.sql(
            """
            select code, name, name_en, address, phone, schemes, version from body.body
            """)
        .query(BodyStore::body)
        .optional();
  }

  void save(Body body) {
    int changed =
        jdbc.sql(
                """
                insert into body.body (code, name, name_en, address, phone, schemes, version)
                select :code, :name, :nameEn, :address, :phone,
                  string_to_array(:schemes, ','), 1
                where :version = 0 or exists (select from body.body)
                on conflict (one) do update
                set code = excluded.code, name = excluded.name, name_en = excluded.name_en,
                  address = excluded.address, phone = excluded.phone, schemes = excluded.schemes,
                  version = body.version + 1
                where body.version = :version
                """)
            .param("code", body.code().value())
            .param("name", body.name())
            .param("nameEn", body.nameEn())
            .param("address", body.address())
            .param("phone", body.phone())
            .param("schemes", String.join(",", body.schemes().stream().sorted().toList()))
            .param("version", body.version())
            .update();
    if (changed == 0) {
      throw new Stale("body");
    }
  }

  Optional<String> prefix() {
    return jdbc.sql("select prefix from body.prefix").query(String.class).optional();
  }

  /** Whether it was not set before. */
  boolean setPrefix(String prefix, AccountId by, Instant at) {
    return jdbc.sql(
                """
                insert into body.prefix (prefix, set_by, set_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(prefix, by.value(), Timestamp.from(at))
            .update()
        == 1;
  }

  private static Body body(ResultSet row, int number) throws SQLException {
    return new Body(
        new CreditCode(row.getString("code")),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("address"),
        row.getString("phone"),
        Set.of((String[]) row.getArray("schemes").getArray()),
        row.getInt("version"));
  }
}

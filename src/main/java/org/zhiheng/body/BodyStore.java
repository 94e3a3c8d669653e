package org.zhiheng.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Stale;
import org.zhiheng.organisation.CreditCode;

/** The body and the enrolments of its assessors in the database. */
@Repository
class BodyStore {

  /** A row of the roster; the person's name and organisation belong to the account. */
  record Enrolment(
      AccountId account,
      String organisationName,
      String qualification,
      LocalDate qualifiedUntil,
      int version) {}

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

  List<Enrolment> enrolments() {
    return jdbc.sql(
            """
            select account_id, organisation_name, qualification, qualified_until, version
            from body.assessor
            """)
        .query(BodyStore::enrolment)
        .list();
  }

  void save(Enrolment enrolment) {
    int changed =
        jdbc.sql(
                """
                insert into body.assessor
                  (account_id, organisation_name, qualification, qualified_until, version)
                select :account, :organisationName, :qualification, :until, 1
                where :version = 0
                  or exists (select from body.assessor where account_id = :account)
                on conflict (account_id) do update
                set organisation_name = excluded.organisation_name,
                  qualification = excluded.qualification,
                  qualified_until = excluded.qualified_until,
                  version = assessor.version + 1
                where assessor.version = :version
                """)
            .param("account", enrolment.account().value())
            .param("organisationName", enrolment.organisationName())
            .param("qualification", enrolment.qualification())
            .param("until", enrolment.qualifiedUntil())
            .param("version", enrolment.version())
            .update();
    if (changed == 0) {
      throw new Stale(enrolment.account());
    }
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

  private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("organisation_name"),
        row.getString("qualification"),
        row.getObject("qualified_until", LocalDate.class),
        row.getInt("version"));
  }
}

package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Stale;

/** The lines of professional lives in the database; each is reached by its person only. */
@Repository
class CvStore {

  private final JdbcClient jdbc;

  CvStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CvEntry> of(AccountId account) {
    return jdbc.sql(
            """
            select * from person.employment where account = ?
            order by from_day desc, to_day desc nulls first, id
            """)
        .param(account.value())
        .query(CvStore::entry)
        .list();
  }

  void insert(AccountId account, UUID id, Employment employment) {
    filled(
            """
            insert into person.employment (id, account, from_day, to_day, organisation, department,
              post, quality_work, referee)
            values (:id, :account, :from, :to, :organisation, :department, :post, :qualityWork,
              :referee)
            """,
            account,
            id,
            employment)
        .update();
  }

  void update(AccountId account, UUID id, int version, Employment employment) {
    int changed =
        filled(
                """
                update person.employment set from_day = :from, to_day = :to,
                  organisation = :organisation, department = :department, post = :post,
                  quality_work = :qualityWork, referee = :referee, version = version + 1
                where id = :id and account = :account and version = :version
                """,
                account,
                id,
                employment)
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  void delete(AccountId account, UUID id, int version) {
    int deleted =
        jdbc.sql("delete from person.employment where id = ? and account = ? and version = ?")
            .params(id, account.value(), version)
            .update();
    if (deleted == 0) {
      throw new Stale(id);
    }
  }

  private StatementSpec filled(String sql, AccountId account, UUID id, Employment employment) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("account", account.value())
        .param("from", employment.from())
        .param("to", employment.to())
        .param("organisation", employment.organisation())
        .param("department", employment.department())
        .param("post", employment.post())
        .param("qualityWork", employment.qualityWork())
        .param("referee", employment.referee());
  }

  private static CvEntry entry(ResultSet row, int number) throws SQLException {
    return new CvEntry(
        row.getObject("id", UUID.class),
        new Employment(
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getString("organisation"),
            row.getString("department"),
            row.getString("post"),
            row.getBoolean("quality_work"),
            row.getString("referee")),
        row.getInt("version"));
  }
}

package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Stale;

/** Trainings in the database; each is reached by its person only. */
@Repository
class TrainingStore {

  private final JdbcClient jdbc;

  TrainingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TrainingEntry> of(AccountId account) {
    return jdbc.sql(
            """
            select * from person.training where account = ?
            order by to_day desc, from_day desc, id
            """)
        .param(account.value())
        .query(TrainingStore::entry)
        .list();
  }

  void insert(AccountId account, UUID id, Training training) {
    jdbc.sql(
            """
            insert into person.training (id, account, provider, course, from_day, to_day, hours)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            account.value(),
            training.provider(),
            training.course(),
            training.from(),
            training.to(),
            training.hours())
        .update();
  }

  void update(AccountId account, UUID id, int version, Training training) {
    int changed =
        jdbc.sql(
                """
                update person.training set provider = ?, course = ?, from_day = ?, to_day = ?,
                  hours = ?, version = version + 1
                where id = ? and account = ? and version = ?
                """)
            .params(
                training.provider(),
                training.course(),
                training.from(),
                training.to(),
                training.hours(),
                id,
                account.value(),
                version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  void delete(AccountId account, UUID id, int version) {
    int deleted =
        jdbc.sql("delete from person.training where id = ? and account = ? and version = ?")
            .params(id, account.value(), version)
            .update();
    if (deleted == 0) {
      throw new Stale(id);
    }
  }

  private static TrainingEntry entry(ResultSet row, int number) throws SQLException {
    return new TrainingEntry(
        row.getObject("id", UUID.class),
        new Training(
            row.getString("provider"),
            row.getString("course"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getInt("hours")),
        row.getInt("version"));
  }
}

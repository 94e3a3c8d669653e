package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** Trainings in the database; each is reached by its person only. */
@Repository
class TrainingStore {

  private final JdbcClient jdbc;

  TrainingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TrainingEntry> of(PersonId person) {
    return jdbc.sql(
            """
            select * from person.training where person = ?
            order by to_day desc, from_day desc, id
            """)
        .param(person.value())
        .query(TrainingStore::entry)
        .list();
  }

  void insert(PersonId person, UUID id, Training training) {
    jdbc.sql(
            """
            insert into person.training (id, person, provider, course, from_day, to_day, hours)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            person.value(),
            training.provider(),
            training.course(),
            training.from(),
            training.to(),
            training.hours())
        .update();
  }

  void update(PersonId person, UUID id, int version, Training training) {
    int changed =
        jdbc.sql(
                """
                update person.training set provider = ?, course = ?, from_day = ?, to_day = ?,
                  hours = ?, version = version + 1
                where id = ? and person = ? and version = ?
                """)
            .params(
                training.provider(),
                training.course(),
                training.from(),
                training.to(),
                training.hours(),
                id,
                person.value(),
                version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  void delete(PersonId person, UUID id, int version) {
    int deleted =
        jdbc.sql("delete from person.training where id = ? and person = ? and version = ?")
            .params(id, person.value(), version)
            .update();
    if (deleted == 0) {
      throw new Stale(id);
    }
  }

  void join(PersonId gone, PersonId stays) {
    jdbc.sql("update person.training set person = ? where person = ?")
        .params(stays.value(), gone.value())
        .update();
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

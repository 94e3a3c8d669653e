package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;

/** Trainings in the database. */
@Repository
class TrainingStore extends LinesStore {

  TrainingStore(JdbcClient jdbc) {
    super("training", jdbc);
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
    mustBeOne(changed, id);
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

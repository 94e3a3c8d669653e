package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;

/** The lines of professional lives in the database. */
@Repository
class CvStore extends LinesStore {

  CvStore(JdbcClient jdbc) {
    super("employment", jdbc);
  }

  List<CvEntry> of(PersonId person) {
    return of(List.of(person)).getOrDefault(person, List.of());
  }

  /** The lines of several persons. */
  Map<PersonId, List<CvEntry>> of(Collection<PersonId> persons) {
    return jdbc
        .sql(
            """
            select * from person.employment where person = any(?)
            order by from_day desc, to_day desc nulls first, id
            """)
        .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(new PersonId(row.getObject("person", UUID.class)), entry(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  void insert(PersonId person, UUID id, Employment employment) {
    filled(
            """
            insert into person.employment (id, person, from_day, to_day, organisation,
              organisation_folded, department, post, quality_work, referee)
            values (:id, :person, :from, :to, :organisation, :folded, :department, :post, :qualityWork,
              :referee)
            """,
            person,
            id,
            employment)
        .update();
  }

  void update(PersonId person, UUID id, int version, Employment employment) {
    int changed =
        filled(
                """
                update person.employment set from_day = :from, to_day = :to,
                  organisation = :organisation, organisation_folded = :folded, department = :department, post = :post,
                  quality_work = :qualityWork, referee = :referee, version = version + 1
                where id = :id and person = :person and version = :version
                """,
                person,
                id,
                employment)
            .param("version", version)
            .update();
    mustBeOne(changed, id);
  }

  private StatementSpec filled(String sql, PersonId person, UUID id, Employment employment) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("person", person.value())
        .param("from", employment.from())
        .param("to", employment.to())
        .param("organisation", employment.organisation())
        .param("folded", Folding.of(employment.organisation()))
        .param("department", employment.department())
        .param("post", employment.post())
        .param("qualityWork", employment.qualityWork())
        .param("referee", employment.referee());
  }

  private static CvEntry entry(ResultSet row) throws SQLException {
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

package org.zhiheng.application.recommendation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.EmployerChange;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.organisation.CreditCode;

/** Changes of employer during a case, in the database. */
@Repository
class EmployerChangeStore {

  private final JdbcClient jdbc;

  EmployerChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first one first. */
  List<EmployerChange> of(CaseId id) {
    return jdbc.sql(
            """
            select before, after, left_on, due_on, by, at from application.employer_change
            where case_id = ? order by sequence
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new EmployerChange(
                    new CreditCode(row.getString("before")),
                    new CreditCode(row.getString("after")),
                    row.getObject("left_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    new AccountId(row.getObject("by", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /** The organisation that is to recommend somebody who changed to it, in the case that is open. */
  Optional<CreditCode> awaited(PersonId person) {
    return jdbc.sql(
            """
            select a.organisation from application.application a
            where a.person = ? and a.stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')
              and exists (select from application.employer_change c
                where c.case_id = a.id and c.after = a.organisation)
              and not exists (select from application.recommender r
                where r.case_id = a.id and r.organisation = a.organisation)
            order by a.started_at desc limit 1
            """)
        .param(person.value())
        .query(String.class)
        .optional()
        .map(CreditCode::new);
  }

  void insert(CaseId id, EmployerChange change, Actor by) {
    jdbc.sql(
            """
            insert into application.employer_change
              (case_id, sequence, before, after, left_on, due_on, by, person, at)
            select :id, count(*) + 1, :before, :after, :leftOn, :dueOn, :by, :person, :at
            from application.employer_change where case_id = :id
            """)
        .param("id", id.value())
        .param("before", change.before().value())
        .param("after", change.after().value())
        .param("leftOn", change.leftOn())
        .param("dueOn", change.dueOn())
        .param("by", by.id().value())
        .param("person", by.person().value())
        .param("at", Timestamp.from(change.at()))
        .update();
  }
}

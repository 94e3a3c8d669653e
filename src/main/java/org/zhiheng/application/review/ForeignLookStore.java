package org.zhiheng.application.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.ForeignFacts;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;

/** What officers found about certificates of other bodies, in the database. */
@Repository
class ForeignLookStore {

  private static final String COLUMNS =
      """
      l.case_id, l.body, l.number, l.grade, l.valid_from, l.valid_through, l.document, l.seen,
      l.confirmed, l.state, l.since, l.misconduct_on, l.how, l.by, l.person, l.at
      """;

  private final JdbcClient jdbc;
  private final ReadOnce once;

  ForeignLookStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** The last look at what stands in the file. */
  Optional<ForeignLook> of(CaseId id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from application.foreign_look l
                join application.trusted_foreign_certificate(:id) f on f.version = l.seen
                where l.case_id = :id order by l.sequence desc limit 1
                """)
        .param("id", id.value())
        .query(ForeignLookStore::look)
        .optional();
  }

  /** All looks at the certificates that a person ever named, the first one first. */
  List<ForeignLook> ofPerson(PersonId person) {
    return once.of("application/foreignLooks", person, () -> read(person));
  }

  private List<ForeignLook> read(PersonId person) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from application.foreign_look l
                join application.application a on a.id = l.case_id
                where a.person = ? order by l.sequence
                """)
        .param(person.value())
        .query(ForeignLookStore::look)
        .list();
  }

  /** Whether the last look of a case confirmed it for somebody else. */
  boolean isOfAnother(ForeignFacts facts, PersonId person) {
    return jdbc.sql(
            """
            select exists (select from (select distinct on (l.case_id) l.confirmed
              from application.foreign_look l
              join application.application a on a.id = l.case_id
              where l.number_folded = ? and l.body_folded = ? and a.person <> ?
              order by l.case_id, l.sequence desc) last where last.confirmed)
            """)
        .params(Folding.of(facts.number()), Folding.of(facts.body()), person.value())
        .query(Boolean.class)
        .single();
  }

  void insert(ForeignLook look) {
    ForeignFacts facts = look.seen().facts();
    State state = look.finding().state();
    jdbc.sql(
            """
            insert into application.foreign_look (id, case_id, seen, body, body_folded, number,
              number_folded, grade, valid_from, valid_through, document, confirmed, state, since,
              misconduct_on, how, by, person, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(look.caseId().value())
        .param(look.seen().version())
        .param(facts.body())
        .param(Folding.of(facts.body()))
        .param(facts.number())
        .param(Folding.of(facts.number()))
        .param(facts.grade())
        .param(facts.validFrom())
        .param(facts.validThrough())
        .param(look.seen().document().value())
        .param(look.finding().confirmed())
        .param(state == null ? null : state.name())
        .param(look.finding().since())
        .param(look.finding().misconductOn())
        .param(look.finding().how())
        .param(look.by().value())
        .param(look.person().value())
        .param(Timestamp.from(look.at()))
        .update();
  }

  private static ForeignLook look(ResultSet row, int number) throws SQLException {
    String state = row.getString("state");
    return new ForeignLook(
        new CaseId(row.getObject("case_id", UUID.class)),
        new ForeignCertificate(
            new ForeignFacts(
                row.getString("body"),
                row.getString("number"),
                row.getString("grade"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_through", LocalDate.class)),
            new DocumentId(row.getObject("document", UUID.class)),
            row.getInt("seen")),
        new ForeignLook.Finding(
            row.getBoolean("confirmed"),
            row.getBoolean("confirmed"),
            state == null ? null : State.valueOf(state),
            row.getObject("since", LocalDate.class),
            row.getObject("misconduct_on", LocalDate.class),
            row.getString("how")),
        new AccountId(row.getObject("by", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant());
  }
}

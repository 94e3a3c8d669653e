package org.zhiheng.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;

/**
 * The organisations that cases are tied to, in the database. The function {@code application.tied}
 * reads them, so that lists leave out what their reader is tied to.
 */
@Repository
class TieStore {

  private final JdbcClient jdbc;
  private final ReadOnce once;

  TieStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** Keeps what a case is tied to now, in place of what was kept before. */
  void keep(CaseId id, Ties ties) {
    jdbc.sql("delete from application.tie where case_id = ?").param(id.value()).update();
    Stream.concat(
            ties.belongings().stream(),
            ties.trainers().stream().map(provider -> new Belonging(null, provider, null)))
        .distinct()
        .forEach(tie -> insert(id, tie));
  }

  /** Whether the one rule has it that somebody is tied to a case. */
  boolean isTied(CaseId id, PersonId person, LocalDate today) {
    return once.of(
        "application/tied",
        List.of(id, person, today),
        () ->
            jdbc.sql(
                    """
                    select exists (select from application.tied(?) t
                      where t.case_id = ? and t.person = ?)
                    """)
                .params(today, id.value(), person.value())
                .query(Boolean.class)
                .single());
  }

  private void insert(CaseId id, Belonging tie) {
    jdbc.sql("insert into application.tie (case_id, code, folded, until_day) values (?, ?, ?, ?)")
        .param(id.value())
        .param(tie.code())
        .param(Folding.of(tie.name()))
        .param(tie.until())
        .update();
  }
}

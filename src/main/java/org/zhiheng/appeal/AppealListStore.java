package org.zhiheng.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Slice;

/** The list of appeals, read page by page: the last one first. */
@Repository
class AppealListStore {

  private record Row(Appeal appeal, long place) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AppealListStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A person's own that are not over, the last one first; one act has one at most. */
  List<Appeal> open(PersonId person) {
    return jdbc.sql(
            "select "
                + AppealStore.COLUMNS
                + """
                 from appeal.appeal a
                where a.person = ? and a.stage in ('LODGED', 'ADMITTED', 'HEARD')
                order by a.place desc
                """)
        .param(person.value())
        .query(AppealStore::appeal)
        .list();
  }

  /**
   * The reader's own, and for staff those of everybody to whom they have no tie, as the rule of
   * ties says for lists.
   */
  Slice<Appeal> list(AppealQuery query, Actor reader, boolean staff) {
    var conditions =
        new ArrayList<>(
            List.of(
                "a.place < :after",
                "(:stage::text is null or a.stage = :stage)",
                """
                (a.person = :person
                  or exists (select from appeal.handler h
                    where h.appeal = a.id and h.person = :person and h.left_at is null)
                  or :staff and a.case_id not in (
                  select t.case_id from application.tied(:today) t where t.person = :person))
                """));
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("after", Slice.place(query.after(), Long.MAX_VALUE));
    parameters.put("stage", query.stage() == null ? null : query.stage().name());
    parameters.put("person", reader.person().value());
    parameters.put("staff", staff);
    parameters.put("today", LocalDate.now(clock));
    SearchWords.narrow("a", query.words(), conditions, parameters);
    List<Row> rows =
        jdbc.sql(
                "select "
                    + AppealStore.COLUMNS
                    + " from appeal.appeal a where "
                    + String.join(" and ", conditions)
                    + " order by a.place desc limit :most")
            .params(parameters)
            .param("most", Slice.LENGTH + 1)
            .query((row, number) -> new Row(AppealStore.appeal(row, number), row.getLong("place")))
            .list();
    Slice<Row> slice = Slice.of(rows, row -> Long.toString(row.place()));
    return new Slice<>(slice.rows().stream().map(Row::appeal).toList(), slice.after());
  }
}

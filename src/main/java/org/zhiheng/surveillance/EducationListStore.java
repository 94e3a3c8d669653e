package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Slice;

/**
 * The list of records of continuing education, read page by page: the one that waited longest
 * first.
 */
@Repository
class EducationListStore {

  private record Row(EducationLine line, long place) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  EducationListStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of holders that the reader is not tied to, as the rule of ties says for lists. */
  Slice<EducationLine> list(EducationQuery query, Actor reader) {
    var conditions =
        new ArrayList<>(
            List.of(
                "r.place > :after",
                """
                c.case_id not in (select t.case_id from certificate.apart(:today) t
                  where t.person = :person)
                """));
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("after", Slice.place(query.after(), 0));
    parameters.put("person", reader.person().value());
    parameters.put("today", LocalDate.now(clock));
    EducationState state = query.state();
    if (state != null) {
      conditions.add("r.state = :state");
      parameters.put("state", state.name());
    }
    SearchWords.narrow("c", query.words(), conditions, parameters);
    return read(conditions, parameters);
  }

  private Slice<EducationLine> read(
      List<String> conditions, Map<String, @Nullable Object> parameters) {
    List<Row> rows =
        jdbc.sql(
                "select "
                    + EducationStore.COLUMNS
                    + """
                    , e.holder_name, e.organisation_name
                    from surveillance.education r
                    join certificate.certificate c on c.number = r.number
                    join certificate.edition e on (e.number, e.edition) = (c.number, c.edition)
                    where
                    """
                    + String.join(" and ", conditions)
                    + " order by r.place limit :most")
            .params(parameters)
            .param("most", Slice.LENGTH + 1)
            .query(
                (row, number) ->
                    new Row(
                        new EducationLine(
                            EducationStore.record(row, number),
                            row.getString("holder_name"),
                            row.getString("organisation_name")),
                        row.getLong("place")))
            .list();
    Slice<Row> slice = Slice.of(rows, row -> Long.toString(row.place()));
    return new Slice<>(slice.rows().stream().map(Row::line).toList(), slice.after());
  }
}

package org.zhiheng.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;

/** The lists of decisions, read page by page; nobody sees a case they are tied to. */
@Repository
class DecisionListStore {

  /** Whether a reader's own ballot is waited for. */
  private static final String TO_VOTE =
      """
      exists (select from decision.panellist p
        where p.case_id = d.case_id and p.round = d.round and p.account_id = :reader
          and p.left_at is null and d.stage = 'CONVENED' and :panellist
          and not exists (select from decision.ballot b
            where (b.case_id, b.round, b.edition, b.account_id)
              = (d.case_id, d.round, v.edition, p.account_id)))
      """;

  private static final String ON_PANEL =
      """
      (d.case_id, d.round) in (select p.case_id, p.round from decision.panellist p
        where p.account_id = :reader and p.left_at is null and :panellist)
      """;

  /** As the rules of access have it: nobody oversees a case that they have another part in. */
  private static final String OVERSEEN =
      """
      not in (select t.case_id from evaluation.apart(:today) t where t.person = :person)
      """;

  private record Row<T>(T line, PlaceInList place) {}

  private final JdbcClient jdbc;
  private final ActingScope acting;
  private final Clock clock;

  DecisionListStore(JdbcClient jdbc, ActingScope acting, Clock clock) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * What a reader may see: first what is open, by its due day.
   *
   * @param after names the last row of the page before; blank for the first page
   */
  Slice<DecisionLine> list(Actor reader, String after) {
    PlaceInList key = PlaceInList.parse(after);
    acting.tell();
    return slice(
        jdbc.sql(
                """
                select d.case_id, d.round, d.number, d.applicant_name, d.organisation_name,
                  d.stage, d.seats, d.due_on, d.outcome, d.place, v.grade,
                  decision.cast_in(d.case_id, d.round, v.edition) as cast,
                """
                    + TO_VOTE
                    + """
                     as to_vote
                    from decision.decision d
                    cross join lateral (select edition, grade from decision.poll
                      where case_id = d.case_id and round = d.round
                      order by edition desc limit 1) v
                    where (d.place, d.case_id, d.round) > (:place, :case, :round)
                      and d.applicant_person <> :person and (
                    """
                    + (DecisionAccess.oversees(reader)
                        ? "d.case_id " + OVERSEEN + " or " + ON_PANEL
                        : ON_PANEL)
                    + ") order by d.place, d.case_id, d.round limit :most")
            .params(scope(reader))
            .param("place", key.number())
            .param("case", key.id())
            .param("round", key.round())
            .param("most", Slice.LENGTH + 1)
            .query(DecisionListStore::line)
            .list());
  }

  /** Cases that wait for their panel, the oldest first, for those who oversee the work. */
  Slice<ReportedLine> waiting(Actor reader, String after) {
    return slice(
        jdbc.sql(
                """
                select w.case_id, w.sequence, e.number, e.applicant_name, e.organisation_name,
                  w.since
                from decision.waiting w
                join evaluation.evaluation e on e.case_id = w.case_id and e.round = w.round
                where :oversees and w.sequence > :place and w.case_id
                """
                    + OVERSEEN
                    + " order by w.sequence limit :most")
            .params(scope(reader))
            .param("place", PlaceInList.parse(after).number())
            .param("most", Slice.LENGTH + 1)
            .query(DecisionListStore::reported)
            .list());
  }

  private static <T> Slice<T> slice(List<Row<T>> read) {
    Slice<Row<T>> slice = Slice.of(read, row -> row.place().toString());
    return new Slice<>(slice.rows().stream().map(Row::line).toList(), slice.after());
  }

  private Map<String, @Nullable Object> scope(Actor reader) {
    var scope = new HashMap<String, @Nullable Object>();
    scope.put("reader", reader.id().value());
    scope.put("person", reader.person().value());
    scope.put("today", LocalDate.now(clock));
    scope.put("panellist", reader.is(Role.PANELLIST));
    scope.put("oversees", DecisionAccess.oversees(reader));
    return scope;
  }

  private static Row<DecisionLine> line(ResultSet row, int number) throws SQLException {
    @Nullable String outcome = row.getString("outcome");
    UUID id = row.getObject("case_id", UUID.class);
    int round = row.getInt("round");
    DecisionLine line =
        new DecisionLine(
            new CaseId(id),
            round,
            row.getString("number"),
            row.getString("applicant_name"),
            row.getString("organisation_name"),
            row.getString("grade"),
            DecisionStage.valueOf(row.getString("stage")),
            outcome == null ? null : Outcome.valueOf(outcome),
            row.getInt("seats"),
            row.getInt("cast"),
            row.getObject("due_on", LocalDate.class),
            row.getBoolean("to_vote"));
    return new Row<>(line, new PlaceInList(row.getInt("place"), id, round));
  }

  private static Row<ReportedLine> reported(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("case_id", UUID.class);
    ReportedLine line =
        new ReportedLine(
            new CaseId(id),
            row.getString("number"),
            row.getString("applicant_name"),
            row.getString("organisation_name"),
            row.getTimestamp("since").toInstant());
    return new Row<>(line, new PlaceInList(row.getLong("sequence"), id, 0));
  }
}

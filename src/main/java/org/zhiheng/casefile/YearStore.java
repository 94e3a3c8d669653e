package org.zhiheng.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.YearOverview.Figure;
import org.zhiheng.casefile.YearOverview.Span;

/** Counts what happened in a span of time. */
@Repository
class YearStore {

  private final JdbcClient jdbc;

  YearStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In how many cases each of some things happened, by the key of its words. */
  Map<String, Integer> counts(List<String> words, Instant from, Instant until) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select words, count(distinct case_id) from casefile.milestone
            where words = any(:words) and at >= :from and at < :until group by words
            """)
        .param("words", words.toArray(String[]::new))
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }

  /** How many certificates of each grade took effect. */
  List<Figure> grades(Instant from, Instant until) {
    return jdbc.sql(
            """
            select e.grade, count(distinct e.case_id) from casefile.milestone m
            join casefile.entry e on e.case_id = m.case_id
            where m.words = 'decision.TookEffect' and m.at >= :from and m.at < :until
              and e.grade is not null
            group by e.grade order by e.grade desc
            """)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, number) -> new Figure(row.getString(1), row.getInt(2)))
        .list();
  }

  /**
   * In how many cases a certificate came to which fate. What an upheld appeal undid counts as
   * undone only, and so does the lifting of it; what one person ordered counts once two others
   * confirmed it.
   */
  Map<String, Integer> fates(Instant from, Instant until) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            with happened as (
              select c.case_id, s.*,
                exists (select from surveillance.overturned o where o.ruling = s.mandate) as undone
              from certificate.state_change s
              join certificate.certificate c on c.number = s.number
              where s.at >= :from and s.at < :until)
            select fate, count(distinct case_id) from (
              select h.case_id, case
                  when h.ground in ('OVERTURNED', 'LAPSED') then h.ground
                  when h.undone then null
                  when h.ground = 'LIFTED' then case when h.after = 'ACTIVE' and exists (
                    select from certificate.state_change l
                    where l.number = h.number and l.matter = h.matter and l.after = 'SUSPENDED'
                      and l.ground not in ('LIFTED', 'LAPSED', 'OVERTURNED')
                      and l.mandate not in (select o.ruling from surveillance.overturned o))
                    then 'RESTORED' end
                  when h.after in ('SUSPENDED', 'TERMINATED', 'VOIDED', 'EXPIRED') then h.after
                end as fate
              from happened h
              where not exists (select from surveillance.ruling r
                where r.id = h.mandate and r.urgent and r.state <> 'DECIDED')) as told
            where fate is not null group by fate
            """)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }

  /** What came of the appeals that were decided. */
  Map<String, Integer> appeals(int year) {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select outcome, count(*) from appeal.appeal
            where stage = 'DECIDED' and decided_on >= make_date(?, 1, 1) and decided_on < make_date(?, 1, 1)
            group by outcome
            """)
        .params(year, year + 1)
        .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }

  /**
   * How long a part of the line took in the cases that came to its end; a case that came to it
   * again, in another round, counts once, by the last time.
   */
  Span span(StageSpan stage, Instant from, Instant until) {
    return jdbc.sql(
            """
            select count(*) as cases, max(days) as longest,
              percentile_cont(0.5) within group (order by days) as median
            from (
              select distinct on (b.case_id) extract(epoch from b.at - (
                  select max(a.at) from casefile.milestone a
                  where a.case_id = b.case_id and a.words = any(:begin) and a.at <= b.at))
                / 86400 as days
              from casefile.milestone b
              where b.words = any(:end) and b.at >= :from and b.at < :until
              order by b.case_id, b.at desc) as took
            where days is not null
            """)
        .param("begin", stage.from().toArray(String[]::new))
        .param("end", stage.until().toArray(String[]::new))
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query(
            (row, number) ->
                new Span(stage, row.getInt("cases"), days(row, "median"), days(row, "longest")))
        .single();
  }

  private static @Nullable BigDecimal days(ResultSet row, String column) throws SQLException {
    BigDecimal days = row.getBigDecimal(column);
    return days == null ? null : days.setScale(1, RoundingMode.HALF_UP);
  }
}

package org.zhiheng.certificate;

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

/** The list of certificates, read page by page: the last issued first. */
@Repository
class CertificateListStore {

  private record Row(Certificate certificate, long place) {}

  /** The rule of ties for lists; what is one's own is no secret. */
  private static final String OWN_OR_APART =
      """
      (c.holder = :reader or c.case_id not in (select t.case_id from certificate.apart(:today) t
        where t.person = :reader))
      """;

  private final JdbcClient jdbc;

  CertificateListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For those who see all the ones of untied holders, otherwise the reader's own. */
  Slice<Certificate> list(CertificateQuery query, LocalDate today, Actor reader) {
    var conditions = new ArrayList<String>();
    var parameters = new HashMap<String, @Nullable Object>();
    conditions.add("c.place < :before");
    parameters.put("before", Slice.place(query.after(), Long.MAX_VALUE));
    parameters.put("reader", reader.person().value());
    conditions.add(reader.isStaff() ? OWN_OR_APART : "c.holder = :reader");
    of(query.state(), conditions);
    SearchWords.narrow("c", query.words(), conditions, parameters);
    parameters.put("today", today);
    parameters.put("most", Slice.LENGTH + 1);
    return read(String.join(" and ", conditions), parameters);
  }

  /** Those that were declared void after a day. */
  Slice<Certificate> voided(String after, LocalDate since) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("before", Slice.place(after, Long.MAX_VALUE));
    parameters.put("since", since);
    parameters.put("most", Slice.LENGTH + 1);
    return read("c.place < :before and c.state = 'VOIDED' and c.since > :since", parameters);
  }

  private Slice<Certificate> read(String conditions, Map<String, @Nullable Object> parameters) {
    List<Row> rows =
        jdbc.sql(
                CertificateStore.SELECT
                    + "where "
                    + conditions
                    + " order by c.place desc limit :most")
            .params(parameters)
            .query(
                (row, number) ->
                    new Row(CertificateStore.certificate(row, number), row.getLong("place")))
            .list();
    Slice<Row> slice = Slice.of(rows, row -> Long.toString(row.place()));
    return new Slice<>(slice.rows().stream().map(Row::certificate).toList(), slice.after());
  }

  /** What has run out counts as expired, also before its state tells so. */
  private static void of(@Nullable CertificateState state, List<String> conditions) {
    if (state == null) {
      return;
    }
    String running = "c.state in ('ACTIVE', 'SUSPENDED')";
    conditions.add(
        switch (state) {
          case EXPIRED -> "(c.state = 'EXPIRED' or " + running + " and c.valid_through < :today)";
          case ACTIVE, SUSPENDED ->
              "c.state = '" + state.name() + "' and c.valid_through >= :today";
          case TERMINATED, VOIDED, SUPERSEDED -> "c.state = '" + state.name() + "'";
        });
  }
}

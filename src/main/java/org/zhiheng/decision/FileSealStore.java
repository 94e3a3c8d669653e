package org.zhiheng.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.seal.Manifest;

/** The seals of files in the database, where none can be changed. */
@Repository
class FileSealStore {

  private static final String SELECT =
      """
      select case_id, round, edition, number, manifest, hash, sealed_by, sealed_at
      from decision.file_seal
      """;

  private final JdbcClient jdbc;
  private final ReadOnce once;

  FileSealStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  void insert(FileSeal seal) {
    jdbc.sql(
            """
            insert into decision.file_seal
              (case_id, round, edition, number, manifest, hash, sealed_by, sealed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            seal.id().value(),
            seal.round(),
            seal.edition(),
            seal.number(),
            seal.manifest().text(),
            seal.hash(),
            seal.by().value(),
            Timestamp.from(seal.at()))
        .update();
  }

  /** Every seal of a round, the first one first. */
  List<FileSeal> of(CaseId id, int round) {
    return once.of(
        "decision/seals",
        List.of(id, round),
        () ->
            jdbc.sql(SELECT + "where case_id = ? and round = ? order by number")
                .params(id.value(), round)
                .query((row, number) -> seal(row))
                .list());
  }

  /** A round of a case that has a seal. */
  record Place(CaseId id, int round) {}

  /** The next rounds with a seal, in the order of their cases. */
  List<Place> after(Place place, int most) {
    return jdbc.sql(
            """
            select distinct case_id, round from decision.file_seal
            where (case_id, round) > (?, ?) order by case_id, round limit ?
            """)
        .params(place.id().value(), place.round(), most)
        .query(
            (row, number) ->
                new Place(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("round")))
        .list();
  }

  private static FileSeal seal(ResultSet row) throws SQLException {
    return new FileSeal(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getInt("round"),
        row.getInt("edition"),
        row.getInt("number"),
        manifest(row.getString("manifest"), row.getString("hash")),
        new AccountId(row.getObject("sealed_by", UUID.class)),
        row.getTimestamp("sealed_at").toInstant());
  }

  /** One that somebody changed seals nothing: every part of the file differs from it. */
  private static Manifest manifest(String text, String hash) {
    try {
      Manifest manifest = Manifest.parse(text);
      return manifest.hash().equals(hash) ? manifest : Manifest.NOTHING;
    } catch (IllegalArgumentException e) {
      return Manifest.NOTHING;
    }
  }
}

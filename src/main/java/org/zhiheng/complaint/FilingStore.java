package org.zhiheng.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.StateGround;

/** What was sent in, in the database; of the secret in the link only the hash. */
@Repository
class FilingStore {

  private static final String SELECT =
      """
      select id, kind, name, address, ground, subject, happened_on, description, source, sent_at,
        expires_at, confirmed_at, number, became
      from complaint.filing
      """;

  private final JdbcClient jdbc;

  FilingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Filing filing, String secretHash) {
    FilingText text = filing.text();
    StateGround ground = text.ground();
    jdbc.sql(
            """
            insert into complaint.filing (id, kind, name, address, ground, subject, happened_on,
              description, source, sent_at, expires_at, secret_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(filing.id())
        .param(text.kind().name())
        .param(filing.sender().name())
        .param(filing.sender().address())
        .param(ground == null ? null : ground.name())
        .param(text.subject())
        .param(text.happenedOn())
        .param(text.description())
        .param(text.source())
        .param(Timestamp.from(filing.sentAt()))
        .param(Timestamp.from(filing.expiresAt()))
        .param(secretHash)
        .update();
  }

  /** Waits, in the running transaction, for others that send something from an address. */
  void lock(String address) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('complaint.filing' || lower(?), 0))")
        .param(address)
        .query()
        .singleRow();
  }

  /** How often an address was typed into the form since a moment, however it was written. */
  int countSince(String address, Instant since) {
    return jdbc.sql(
            "select count(*) from complaint.filing where lower(address) = lower(?) and sent_at > ?")
        .params(address, Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  Optional<Filing> find(String secretHash) {
    return jdbc.sql(SELECT + "where secret_hash = ?")
        .param(secretHash)
        .query(FilingStore::filing)
        .optional();
  }

  /** What was confirmed, or still can be; held until the transaction ends. */
  Optional<Filing> lock(String secretHash, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where secret_hash = ? and (confirmed_at is not null or expires_at > ?) for update
                """)
        .params(secretHash, Timestamp.from(now))
        .query(FilingStore::filing)
        .optional();
  }

  /** The next number of a receipt. */
  String nextNumber(int year) {
    int last =
        jdbc.sql(
                """
                insert into complaint.number (year, last) values (?, 1)
                on conflict (year) do update set last = complaint.number.last + 1
                returning last
                """)
            .param(year)
            .query(Integer.class)
            .single();
    return "R%d-%04d".formatted(year, last);
  }

  void confirm(UUID id, Filing.Receipt receipt) {
    jdbc.sql(
            """
            update complaint.filing set confirmed_at = ?, number = ?, became = ? where id = ?
            """)
        .params(Timestamp.from(receipt.at()), receipt.number(), receipt.became(), id)
        .update();
  }

  int forget(Instant now) {
    return jdbc.sql("delete from complaint.filing where confirmed_at is null and expires_at <= ?")
        .param(Timestamp.from(now))
        .update();
  }

  /** When the one was confirmed that was confirmed first. */
  Optional<Instant> oldest() {
    return jdbc.sql("select min(confirmed_at) from complaint.filing")
        .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  int purge(Instant before) {
    return jdbc.sql("delete from complaint.filing where confirmed_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  private static Filing filing(ResultSet row, int line) throws SQLException {
    @Nullable String ground = row.getString("ground");
    return new Filing(
        row.getObject("id", UUID.class),
        new FilingText(
            FilingKind.valueOf(row.getString("kind")),
            ground == null ? null : StateGround.valueOf(ground),
            row.getString("subject"),
            row.getObject("happened_on", LocalDate.class),
            row.getString("description"),
            row.getString("source")),
        new Sender(row.getString("name"), row.getString("address")),
        row.getTimestamp("sent_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        receipt(row));
  }

  private static Filing.@Nullable Receipt receipt(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("confirmed_at");
    return at == null
        ? null
        : new Filing.Receipt(
            row.getString("number"), at.toInstant(), row.getObject("became", UUID.class));
  }
}

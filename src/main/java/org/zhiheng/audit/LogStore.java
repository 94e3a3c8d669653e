package org.zhiheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleEdge.Grown;
import org.zhiheng.seal.MerkleTree.Node;
import org.zhiheng.seal.VerifierKey;

/** The log in the database, where triggers keep it from being changed. */
@Repository
class LogStore {

  private static final String CHECKPOINT = "select size, root, note, at from audit.checkpoint";

  private static final String RECORD = "r.sequence, r.at, r.type, r.subject, r.by, r.detail";

  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A place of the log.
   *
   * @param salt in hexadecimal digits; null as long as the record waits
   * @param told null where somebody took the record away
   */
  record Row(@Nullable Long place, @Nullable String salt, @Nullable AuditRecord told) {}

  /** Nobody else adds to the log before the transaction ends. */
  void addAlone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit log', 0))::text")
        .query(String.class)
        .single();
  }

  long size() {
    return jdbc.sql("select coalesce(max(place) + 1, 0) from audit.leaf")
        .query(Long.class)
        .single();
  }

  List<AuditRecord> awaiting(int atMost) {
    return jdbc
        .sql(
            "select null::bigint as place, null::text as salt, "
                + RECORD
                + """
                 from audit.awaiting w join audit.record r on r.sequence = w.record
                order by r.sequence limit ?
                """)
        .param(atMost)
        .query(LogStore::row)
        .list()
        .stream()
        .map(row -> Objects.requireNonNull(row.told()))
        .toList();
  }

  void add(long from, List<AuditRecord> records, List<String> salts, List<Grown> grown) {
    Long[] sequences = records.stream().map(AuditRecord::sequence).toArray(Long[]::new);
    jdbc.sql(
            """
            insert into audit.leaf (place, record, salt)
            select :from + n - 1, record, decode(salt, 'hex')
            from unnest(:records::bigint[], :salts::text[]) with ordinality as t(record, salt, n)
            order by n
            """)
        .param("from", from)
        .param("records", sequences)
        .param("salts", salts.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into audit.node (level, index, hash)
            select level, index, decode(hash, 'hex')
            from unnest(:levels::smallint[], :indexes::bigint[], :hashes::text[])
              as t(level, index, hash)
            """)
        .param(
            "levels", grown.stream().map(each -> (short) each.node().level()).toArray(Short[]::new))
        .param("indexes", grown.stream().map(each -> each.node().index()).toArray(Long[]::new))
        .param("hashes", grown.stream().map(each -> each.hash().hex()).toArray(String[]::new))
        .update();
    jdbc.sql("delete from audit.awaiting where record = any(?)").param(sequences).update();
  }

  /** The hashes of subtrees, of those that are kept. */
  Map<Node, Hash> nodes(Set<Node> wanted) {
    return found(
        """
        select n.level, n.index, n.hash from audit.node n
        join unnest(:levels::smallint[], :lows::bigint[]) as w(level, index)
          on (w.level, w.index) = (n.level, n.index)
        """,
        List.copyOf(wanted),
        null);
  }

  /** The subtrees that were completed by the leaves from one size to another. */
  Map<Node, Hash> completed(long from, long to) {
    List<Node> lows = new ArrayList<>();
    List<Long> highs = new ArrayList<>();
    for (int level = 0; to >>> level > 0; level++) {
      lows.add(new Node(level, from >>> level));
      highs.add(to >>> level);
    }
    return found(
        """
        select n.level, n.index, n.hash
        from unnest(:levels::smallint[], :lows::bigint[], :highs::bigint[]) as w(level, low, high)
        join audit.node n on n.level = w.level and n.index >= w.low and n.index < w.high
        """,
        lows,
        highs);
  }

  private Map<Node, Hash> found(String sql, List<Node> lows, @Nullable List<Long> highs) {
    Map<Node, Hash> found = new HashMap<>();
    jdbc.sql(sql)
        .param("levels", lows.stream().map(each -> (short) each.level()).toArray(Short[]::new))
        .param("lows", lows.stream().map(Node::index).toArray(Long[]::new))
        .param("highs", highs == null ? null : highs.toArray(Long[]::new))
        .query(
            row -> {
              found.put(
                  new Node(row.getInt("level"), row.getLong("index")),
                  new Hash(row.getBytes("hash")));
            });
    return found;
  }

  /** The places from one on, with their records. */
  List<Row> rows(long from, int atMost) {
    return jdbc.sql(
            "select l.place, encode(l.salt, 'hex') as salt, "
                + RECORD
                + """
                 from audit.leaf l left join audit.record r on r.sequence = l.record
                where l.place >= ? order by l.place limit ?
                """)
        .params(from, atMost)
        .query(LogStore::row)
        .list();
  }

  /** What happened to a subject, in the order in which it did. */
  List<Row> rowsOf(String subject, Set<String> types) {
    return jdbc.sql(
            "select l.place, encode(l.salt, 'hex') as salt, "
                + RECORD
                + """
                 from audit.record r left join audit.leaf l on l.record = r.sequence
                where r.subject = ? and r.type = any(?) order by r.sequence
                """)
        .params(subject, types.toArray(String[]::new))
        .query(LogStore::row)
        .list();
  }

  /** The first record that neither has a place nor waits for one. */
  Optional<Long> outside() {
    return jdbc.sql(
            """
            select r.sequence from audit.record r
            where not exists (select from audit.leaf l where l.record = r.sequence)
              and not exists (select from audit.awaiting w where w.record = r.sequence)
            order by r.sequence limit 1
            """)
        .query(Long.class)
        .optional();
  }

  boolean knows(VerifierKey key) {
    return jdbc.sql("select exists (select from audit.key where verifier = ?)")
        .param(key.toString())
        .query(Boolean.class)
        .single();
  }

  void add(VerifierKey key, Instant since) {
    jdbc.sql("insert into audit.key (verifier, since) values (?, ?)")
        .params(key.toString(), Timestamp.from(since))
        .update();
  }

  List<VerifierKey> keys() {
    return jdbc.sql("select verifier from audit.key order by since, verifier")
        .query((row, number) -> VerifierKey.parse(row.getString(1)))
        .list();
  }

  void add(LogCheckpoint checkpoint, VerifierKey key) {
    jdbc.sql("insert into audit.checkpoint (size, root, note, key, at) values (?, ?, ?, ?, ?)")
        .params(
            checkpoint.size(),
            checkpoint.root().bytes(),
            checkpoint.note(),
            key.toString(),
            Timestamp.from(checkpoint.at()))
        .update();
  }

  Optional<LogCheckpoint> checkpoint(long size) {
    return jdbc.sql(CHECKPOINT + " where size = ?")
        .param(size)
        .query(LogStore::checkpoint)
        .optional();
  }

  /** The newest first, from below a size. */
  List<LogCheckpoint> checkpointsBelow(long size, int atMost) {
    return jdbc.sql(CHECKPOINT + " where size < ? order by size desc limit ?")
        .params(size, atMost)
        .query(LogStore::checkpoint)
        .list();
  }

  /** Those that end within some places, the oldest first. */
  List<LogCheckpoint> checkpointsWithin(long after, long through) {
    return jdbc.sql(CHECKPOINT + " where size > ? and size <= ? order by size")
        .params(after, through)
        .query(LogStore::checkpoint)
        .list();
  }

  private static LogCheckpoint checkpoint(ResultSet row, int number) throws SQLException {
    return new LogCheckpoint(
        row.getLong("size"),
        new Hash(row.getBytes("root")),
        row.getString("note"),
        row.getTimestamp("at").toInstant());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    @Nullable UUID by = row.getObject("by", UUID.class);
    return new Row(
        row.getObject("place", Long.class),
        row.getString("salt"),
        by == null
            ? null
            : new AuditRecord(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("type"),
                row.getString("subject"),
                new AccountId(by),
                row.getString("detail")));
  }

  static byte[] salt(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}

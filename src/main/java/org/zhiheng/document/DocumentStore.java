package org.zhiheng.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;

/** What is known of documents, in the database; their bytes are in the {@link DocumentStorage}. */
@Repository
class DocumentStore {

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Document document) {
    jdbc.sql(
            """
            insert into document.document (id, name, media_type, size, sha256, uploaded_by, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            document.id().value(),
            document.name(),
            document.mediaType(),
            document.size(),
            document.sha256(),
            document.uploadedBy().value(),
            Timestamp.from(document.at()))
        .update();
  }

  /** Since when nothing has referred to the first of them. */
  Optional<Instant> oldestUnused() {
    return jdbc.sql("select min(unused_since) as at from document.document")
        .query((row, number) -> Optional.ofNullable(row.getTimestamp("at")))
        .single()
        .map(Timestamp::toInstant);
  }

  /** Some of the documents that nobody has referred to since before a moment. */
  List<Content> unusedSince(Instant moment, int atMost) {
    return jdbc.sql(
            """
            select id, sha256, size from document.document
            where unused_since < ? order by unused_since, id limit ?
            """)
        .params(Timestamp.from(moment), atMost)
        .query(
            (row, number) ->
                new Content(
                    row.getObject("id", UUID.class), row.getString("sha256"), row.getLong("size")))
        .list();
  }

  /** Notes which of some documents somebody refers to; the others are unused from now on. */
  void mark(Set<DocumentId> ids, Set<DocumentId> used, Instant now) {
    jdbc.sql(
            """
            update document.document
            set unused_since = case when id = any(:used) then null else :now::timestamptz end
            where id = any(:ids) and (unused_since is null) <> (id = any(:used))
            """)
        .param("ids", values(ids))
        .param("used", values(used))
        .param("now", Timestamp.from(now))
        .update();
  }

  private static UUID[] values(Set<DocumentId> ids) {
    return ids.stream().map(DocumentId::value).toArray(UUID[]::new);
  }

  void delete(DocumentId id) {
    jdbc.sql("delete from document.document where id = ?").param(id.value()).update();
  }

  /** Whoever keeps or takes away the same content waits until this transaction is over. */
  void lock(String sha256) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document ' || ?, 0))")
        .param(sha256)
        .query()
        .singleRow();
  }

  boolean knows(String sha256) {
    return jdbc.sql("select exists (select from document.document where sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }

  /** What an account has handed in, in bytes. */
  long sizeOf(AccountId account) {
    return jdbc.sql("select coalesce(sum(size), 0) from document.document where uploaded_by = ?")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  /** What some documents have together, in bytes. */
  long sizeOf(Collection<DocumentId> ids) {
    return jdbc.sql("select coalesce(sum(size), 0) from document.document where id = any(?)")
        .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  Optional<Document> find(DocumentId id) {
    return find(List.of(id)).stream().findFirst();
  }

  List<Document> find(Collection<DocumentId> ids) {
    return jdbc.sql(
            """
            select id, name, media_type, size, sha256, uploaded_by, at
            from document.document where id = any(?)
            """)
        .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Document(
                    new DocumentId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getLong("size"),
                    row.getString("sha256"),
                    new AccountId(row.getObject("uploaded_by", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /** What is known of the bytes of a document. */
  record Content(UUID id, String sha256, long size) {}

  /** Page by page, by identity. */
  List<Content> contents(@Nullable UUID after, int atMost) {
    return jdbc.sql(
            """
            select id, sha256, size from document.document
            where :after::uuid is null or id > :after
            order by id limit :atMost
            """)
        .param("after", after)
        .param("atMost", atMost)
        .query(
            (row, number) ->
                new Content(
                    row.getObject("id", UUID.class), row.getString("sha256"), row.getLong("size")))
        .list();
  }
}

package org.zhiheng.document;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
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

  Optional<Document> find(DocumentId id) {
    return jdbc.sql(
            """
            select name, media_type, size, sha256, uploaded_by, at
            from document.document where id = ?
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Document(
                    id,
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getLong("size"),
                    row.getString("sha256"),
                    new AccountId(row.getObject("uploaded_by", UUID.class)),
                    row.getTimestamp("at").toInstant()))
        .optional();
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

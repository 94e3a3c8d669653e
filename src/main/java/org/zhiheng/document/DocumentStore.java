package org.zhiheng.document;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
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
}

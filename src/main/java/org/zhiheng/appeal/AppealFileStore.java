package org.zhiheng.appeal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.DocumentId;

/** Which files belong to which appeal, in the database. */
@Repository
class AppealFileStore {

  private final JdbcClient jdbc;

  AppealFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID appeal, DocumentId document) {
    jdbc.sql("insert into appeal.file (appeal, document) values (?, ?)")
        .params(appeal, document.value())
        .update();
  }

  List<DocumentId> of(UUID appeal) {
    return jdbc.sql("select document from appeal.file where appeal = ? order by place")
        .param(appeal)
        .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Which of some documents belong to appeals. */
  Set<DocumentId> among(Set<DocumentId> ids) {
    return Set.copyOf(
        jdbc.sql("select document from appeal.file where document = any(?)")
            .param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
            .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
            .list());
  }

  /** The appeals that a document belongs to. */
  List<UUID> appealsOf(DocumentId document) {
    return jdbc.sql("select appeal from appeal.file where document = ?")
        .param(document.value())
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }
}

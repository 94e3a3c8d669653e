package org.zhiheng.appeal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonalRecords;

/** The appeals of a person, with their files; who examined them is left out. */
@Repository
class AppealRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;

  AppealRecordsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    UUID person = inquiry.person().value();
    List<String> rows =
        jdbc.sql(
                """
                select (to_jsonb(a) - 'examined_by' - 'place' - 'words_folded' - 'pairs')::text
                from appeal.appeal a where a.person = ? order by a.place
                """)
            .param(person)
            .query((row, number) -> row.getString(1))
            .list();
    List<DocumentId> files =
        jdbc.sql(
                """
                select f.document from appeal.file f join appeal.appeal a on a.id = f.appeal
                where a.person = ? order by f.place
                """)
            .param(person)
            .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
            .list();
    return List.of(new Part("appeal.records.appeals", rows, files));
  }
}

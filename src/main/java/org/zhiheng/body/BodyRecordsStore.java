package org.zhiheng.body;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** The entry of a person in the roster of assessors. */
@Repository
class BodyRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;

  BodyRecordsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        new Part(
            "body.records.roster",
            jdbc.sql("select to_jsonb(a)::text from body.assessor a where a.person = ?")
                .param(inquiry.person().value())
                .query((row, number) -> row.getString(1))
                .list()));
  }
}

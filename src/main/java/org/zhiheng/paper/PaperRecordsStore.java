package org.zhiheng.paper;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** The papers that were issued to a person, as they were issued. */
@Repository
class PaperRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;

  PaperRecordsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    List<String> rows =
        jdbc.sql(
                """
                select jsonb_build_object('number', p.number, 'kind', p.kind,
                  'issued_at', p.issued_at, 'annulled_at', p.annulled_at,
                  'content', p.content::jsonb)::text
                from paper.paper p join application.application a on a.id = p.case_id
                where a.person = ? and p.content is not null order by p.place
                """)
            .param(inquiry.person().value())
            .query((row, number) -> row.getString(1))
            .list();
    return List.of(new Part("paper.records", rows));
  }
}

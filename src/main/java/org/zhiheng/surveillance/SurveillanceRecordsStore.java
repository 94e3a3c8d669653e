package org.zhiheng.surveillance;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonalRecords;

/** What holders did for their continuing education (9.2), and what they were reminded of. */
@Repository
class SurveillanceRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;

  SurveillanceRecordsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        new Part("surveillance.records.education", education(inquiry), proofs(inquiry)),
        new Part("surveillance.records.reminders", reminders(inquiry)),
        new Part("surveillance.records.hearings", hearings(inquiry)),
        new Part("surveillance.records.rulings", rulings(inquiry)));
  }

  private List<String> education(Inquiry inquiry) {
    return rows(
        """
        select (to_jsonb(e) - 'entered_by' - 'checked_by' - 'place')::text
        from surveillance.education e join certificate.certificate c using (number)
        where c.holder = ? order by e.place
        """,
        inquiry);
  }

  private List<String> reminders(Inquiry inquiry) {
    return rows(
        """
        select to_jsonb(r)::text
        from surveillance.reminder r join certificate.certificate c using (number)
        where c.holder = ? order by r.at
        """,
        inquiry);
  }

  /** 9.3: on what the person is or was heard, without who reported it. */
  private List<String> hearings(Inquiry inquiry) {
    return rows(
        """
        select (to_jsonb(p) - 'opened_by' - 'place' || jsonb_build_object('kind', i.kind,
          'happened_on', i.happened_on, 'description', i.description, 'source', i.source,
          'sort_source', i.sort_source))::text
        from surveillance.proceeding p
        join surveillance.incident i on i.id = p.incident
        join certificate.certificate c on c.number = p.number
        where c.holder = ? and p.answer_by is not null order by p.opened_at
        """,
        inquiry);
  }

  /** What was decided on it, without who proposed and who agreed. */
  private List<String> rulings(Inquiry inquiry) {
    return rows(
        """
        select (to_jsonb(r) - 'by' - 'place')::text
        from surveillance.ruling r
        join surveillance.proceeding p on p.id = r.proceeding
        join certificate.certificate c on c.number = p.number
        where c.holder = ? and (r.urgent or r.state = 'DECIDED') order by r.place
        """,
        inquiry);
  }

  private List<DocumentId> proofs(Inquiry inquiry) {
    return jdbc.sql(
            """
            select distinct e.proof
            from surveillance.education e join certificate.certificate c using (number)
            where c.holder = ? and e.proof is not null
            """)
        .param(inquiry.person().value())
        .query((row, number) -> new DocumentId(row.getObject("proof", UUID.class)))
        .list();
  }

  private List<String> rows(String sql, Inquiry inquiry) {
    return jdbc.sql(sql)
        .param(inquiry.person().value())
        .query((row, number) -> row.getString(1))
        .list();
  }
}

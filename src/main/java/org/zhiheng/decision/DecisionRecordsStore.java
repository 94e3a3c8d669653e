package org.zhiheng.decision;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.PersonalRecords.Inquiry;
import org.zhiheng.kernel.PersonalRecords.Part;

/** What the database has of decisions about a person, and of what they voted themselves. */
@Repository
class DecisionRecordsStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;

  DecisionRecordsStore(JdbcClient jdbc, ActingScope scope) {
    this.jdbc = jdbc;
    this.scope = scope;
  }

  Part decisions(Inquiry inquiry) {
    return inquiry.part(
        "decision.records.decisions",
        """
        select (to_jsonb(d) - 'place' - 'convened_by')::text from decision.decision d
        where d.applicant_person = :person order by d.convened_at
        """);
  }

  Part notices(Inquiry inquiry) {
    return inquiry.part(
        "decision.records.notices",
        """
        select (to_jsonb(n) - 'place' - 'decided_by')::text from decision.notice n
        join decision.decision d using (case_id, round)
        where d.applicant_person = :person order by n.place
        """);
  }

  /** What was objected to, not by whom; while it is open, nobody's view of it either. */
  Part objections(Inquiry inquiry) {
    return inquiry.part(
        "decision.records.objections",
        """
        select (to_jsonb(o) - 'objector' - 'by' - 'settled_by' || jsonb_build_object('view',
          (select jsonb_agg(to_jsonb(v) - 'by' - 'objection' - 'place' order by v.place)
            from decision.objection_view v
            where v.objection = o.id and v.upheld = o.upheld)))::text
        from decision.objection o
        join decision.decision d using (case_id, round)
        where d.applicant_person = :person order by o.at, o.id
        """);
  }

  Part seats(Inquiry inquiry) {
    return inquiry.part(
        "decision.records.seats",
        """
        select (to_jsonb(p) - 'despite' - 'replaced_by')::text from decision.panellist p
        where p.person = :person order by p.seated_at
        """);
  }

  Part ballots(Inquiry inquiry) {
    scope.tell();
    return inquiry.part(
        "decision.records.ballots",
        """
        select to_jsonb(b)::text from decision.ballot b where b.account_id = any(:accounts)
        order by b.at
        """);
  }

  /** The cases of a person whose last round is decided. */
  List<CaseId> decided(PersonId person) {
    return jdbc.sql(
            """
            select d.case_id from decision.decision d
            where d.applicant_person = ? and d.stage in ('NOTICE', 'DECIDED')
              and not exists (select from decision.decision later
                where later.case_id = d.case_id and later.round > d.round)
            order by d.convened_at
            """)
        .param(person.value())
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }
}

package org.zhiheng.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.PersonalRecords;

/**
 * That a person was evaluated, without who scored and how (8.3); what came of it is told by the
 * decision. To themselves also what they did as an assessor: it stands in the cases of others.
 */
@Repository
class EvaluationRecordsStore implements PersonalRecords {

  private final ActingScope scope;

  EvaluationRecordsStore(ActingScope scope) {
    this.scope = scope;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        inquiry.part(
            "evaluation.records.evaluations",
            """
            select (to_jsonb(e) - 'weighed' - 'sitting' - 'finished')::text
            from evaluation.evaluation e where e.applicant_person = :person
            order by e.appointed_at, e.case_id
            """));
    if (inquiry.own()) {
      parts.addAll(asAssessor(inquiry));
    }
    return parts;
  }

  private List<Part> asAssessor(Inquiry inquiry) {
    scope.tell();
    return List.of(
        inquiry.part(
            "evaluation.records.seats",
            """
            select to_jsonb(m)::text from evaluation.member m where m.person = :person
            order by m.case_id, m.round
            """),
        inquiry.part(
            "evaluation.records.sheets",
            """
            select to_jsonb(r)::text from evaluation.sheet_row r
            where r.assessor_id = any(:accounts) order by r.case_id, r.round, r.row_id
            """),
        inquiry.part(
            "evaluation.records.findings",
            """
            select to_jsonb(f)::text from evaluation.finding f
            where f.proposed_by = any(:accounts) order by f.case_id, f.place
            """),
        inquiry.part(
            "evaluation.records.consents",
            """
            select to_jsonb(c)::text from evaluation.consent c where c.account_id = any(:accounts)
            union all
            select to_jsonb(c)::text from evaluation.finding_consent c
            where c.account_id = any(:accounts)
            """),
        inquiry.part(
            "evaluation.records.signed",
            """
            select jsonb_build_object('case_id', r.case_id, 'round', r.round,
              'edition', r.edition, 'signed_at', r.signed_at)::text
            from evaluation.report r where r.signed_by = any(:accounts)
            order by r.case_id, r.round, r.edition
            """));
  }
}

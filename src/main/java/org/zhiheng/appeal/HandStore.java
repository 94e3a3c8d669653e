package org.zhiheng.appeal;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * Everybody who ever put a hand to a case: reviewed its form, proposed or confirmed something, put
 * a team or a panel together, evaluated, sat, settled an objection; those who left, too. One
 * statement, however long the case was.
 */
@Repository
class HandStore {

  private static final String HANDS =
      """
      select person from application.formal_review where case_id = :id
      union select person from application.proposal where case_id = :id
      union select settled_person from application.proposal
        where case_id = :id and settled_person is not null
      union select person from application.ending where case_id = :id
      union select person from evaluation.member where case_id = :id
      union select person from decision.panellist where case_id = :id
      union select a.person from identity.account a where a.id in (
        select by from application.supplement where case_id = :id
        union all select appointed_by from evaluation.evaluation where case_id = :id
        union all select opened_by from evaluation.later_round where case_id = :id
        union all select convened_by from decision.decision where case_id = :id
        union all select replaced_by from decision.panellist where case_id = :id
        union all select decided_by from decision.notice where case_id = :id
        union all select by from decision.objection where case_id = :id
        union all select view_by from decision.objection where case_id = :id and view_by is not null
        union all select settled_by from decision.objection where case_id = :id)
      """;

  private final JdbcClient jdbc;

  HandStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<PersonId> of(CaseId id) {
    return Set.copyOf(
        jdbc.sql(HANDS)
            .param("id", id.value())
            .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }
}

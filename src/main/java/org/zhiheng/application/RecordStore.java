package org.zhiheng.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;

/**
 * What was done in cases at all, in the database: most cases know no supplement, slip or change of
 * employer, and their tables are not asked one by one.
 */
@Repository
class RecordStore {

  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the applicant declares, and which kinds of acts a case has any of. */
  record Kinds(
      Declarations declarations,
      boolean employerChanges,
      boolean supplements,
      boolean reviews,
      boolean proposals,
      boolean ending,
      boolean foreign) {}

  Kinds kinds(CaseId id) {
    return jdbc.sql(
            """
            select d.given, d.keep_off, d.version,
              exists (select from application.employer_change where case_id = :id) as changes,
              exists (select from application.trusted_supplement(:id)) as supplements,
              exists (select from application.formal_review where case_id = :id) as reviews,
              exists (select from application.proposal where case_id = :id) as proposals,
              exists (select from application.ending where case_id = :id) as ending,
              exists (select from application.trusted_foreign_certificate(:id))
                as foreign_certificate
            from (values (:id)) as this (case_id)
            left join application.trusted_declarations(:id) d using (case_id)
            """)
        .param("id", id.value())
        .query(
            (row, number) ->
                new Kinds(
                    row.getString("given") == null
                        ? Declarations.none()
                        : DeclarationStore.declarations(row, number),
                    row.getBoolean("changes"),
                    row.getBoolean("supplements"),
                    row.getBoolean("reviews"),
                    row.getBoolean("proposals"),
                    row.getBoolean("ending"),
                    row.getBoolean("foreign_certificate")))
        .single();
  }
}

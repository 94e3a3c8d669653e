package org.zhiheng.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonalRecords;

/** What a person did, as the trail has it. */
@Repository
class AuditRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;

  AuditRecordsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What somebody did in the cases of others is told to themselves only. Whether a number they told
   * was known as another's is told by nothing: who is known here is not for strangers to find out.
   */
  @Override
  public List<Part> about(Inquiry inquiry) {
    if (!inquiry.own()) {
      return List.of();
    }
    return List.of(
        new Part(
            "audit.records.own",
            jdbc.sql(
                    """
                    select to_jsonb(r)::text from audit.record r
                    where r.by = any(:accounts)
                      and r.type not in ('person.DocumentKept', 'person.NumberClaimed')
                    order by r.sequence
                    """)
                .param(
                    "accounts",
                    inquiry.accounts().stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString(1))
                .list()));
  }

  /** The trail stays, and names nobody but by an account. */
  @Override
  public boolean isReasonToStay() {
    return false;
  }
}

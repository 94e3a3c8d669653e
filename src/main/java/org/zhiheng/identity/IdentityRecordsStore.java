package org.zhiheng.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** What is kept about the accounts of a person, without what opens them. */
@Repository
class IdentityRecordsStore implements PersonalRecords {

  private final JdbcClient jdbc;

  IdentityRecordsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        part(
            "identity.records.accounts",
            """
            select (to_jsonb(a) - 'password' - 'found_by' - 'sessions')::text
            from identity.account a where a.person = :person order by a.login
            """,
            inquiry),
        part(
            "identity.records.memberships",
            """
            select to_jsonb(m)::text from identity.membership m
            where m.account_id = any(:accounts) order by m.id
            """,
            inquiry),
        part(
            "identity.records.passkeys",
            """
            select (to_jsonb(p) - 'attested' - 'credential_id')::text from identity.passkey p
            where p.account_id = any(:accounts) order by p.since
            """,
            inquiry),
        part(
            "identity.records.notices",
            """
            select to_jsonb(n)::text from identity.notice n
            where n.account_id = any(:accounts) order by n.number
            """,
            inquiry));
  }

  /** It goes with the account. */
  @Override
  public boolean isReasonToStay() {
    return false;
  }

  private Part part(String key, String sql, PersonalRecords.Inquiry inquiry) {
    return new Part(
        key,
        jdbc.sql(sql).params(inquiry.parameters()).query((row, number) -> row.getString(1)).list());
  }
}

package org.zhiheng.identity;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** What is kept about the accounts of a person, without what opens them. */
@Repository
class IdentityRecordsStore implements PersonalRecords {

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        inquiry.part(
            "identity.records.accounts",
            """
            select (to_jsonb(a) - 'password' - 'found_by' - 'sessions')::text
            from identity.account a where a.person = :person order by a.login
            """),
        inquiry.part(
            "identity.records.memberships",
            """
            select to_jsonb(m)::text from identity.membership m
            where m.account_id = any(:accounts) order by m.id
            """),
        inquiry.part(
            "identity.records.passkeys",
            """
            select (to_jsonb(p) - 'attested' - 'credential_id')::text from identity.passkey p
            where p.account_id = any(:accounts) order by p.since
            """),
        inquiry.part(
            "identity.records.notices",
            """
            select to_jsonb(n)::text from identity.notice n
            where n.account_id = any(:accounts) order by n.number
            """));
  }

  /** It goes with the account. */
  @Override
  public boolean isReasonToStay() {
    return false;
  }
}

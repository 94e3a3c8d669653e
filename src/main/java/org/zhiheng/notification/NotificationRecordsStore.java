package org.zhiheng.notification;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** What was told to a person, and where they get mail. */
@Repository
class NotificationRecordsStore implements PersonalRecords {

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        inquiry.part(
            "notification.records.notifications",
            """
            select to_jsonb(n)::text from notification.notification n
            where n.account_id = any(:accounts) order by n.number
            """),
        inquiry.part(
            "notification.records.addresses",
            """
            select (to_jsonb(a) - 'secret_hash')::text from notification.address a
            where a.account_id = any(:accounts) order by a.account_id
            """),
        inquiry.part(
            "notification.records.mails",
            """
            select (to_jsonb(m) - 'text')::text from notification.mail m
            where m.account_id = any(:accounts) order by m.place
            """));
  }

  /** It goes with the account. */
  @Override
  public boolean isReasonToStay() {
    return false;
  }
}

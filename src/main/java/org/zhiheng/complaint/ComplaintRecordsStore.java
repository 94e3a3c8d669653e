package org.zhiheng.complaint;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/**
 * What managers would answer to complaints, and who was named as one whom an answered complaint is
 * about; while it is open nobody learns that they are named.
 */
@Repository
class ComplaintRecordsStore implements PersonalRecords {

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        inquiry.part(
            "complaint.records.opinions",
            """
            select jsonb_build_object('number', c.number, 'outcome', o.outcome, 'text', o.text,
              'at', o.at)::text
            from complaint.opinion o join complaint.complaint c on c.id = o.complaint
            where o.by = any(:accounts) order by o.place
            """),
        inquiry.part(
            "complaint.records.named",
            """
            select jsonb_build_object('number', c.number, 'outcome', c.outcome, 'answer', c.answer,
              'named_at', k.at)::text
            from complaint.concerned k join complaint.complaint c on c.id = k.complaint
            where k.account = any(:accounts) and c.outcome is not null order by k.at
            """));
  }
}

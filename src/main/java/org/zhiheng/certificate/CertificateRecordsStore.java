package org.zhiheng.certificate;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** The certificates of a person, with their states and papers. */
@Repository
class CertificateRecordsStore implements PersonalRecords {

  @Override
  public List<Part> about(Inquiry inquiry) {
    return List.of(
        inquiry.part(
            "certificate.records.certificates",
            """
            select (to_jsonb(c) - 'words_folded' - 'pairs' - 'place')::text
            from certificate.certificate c where c.holder = :person order by c.place
            """),
        inquiry.part(
            "certificate.records.states",
            """
            select (to_jsonb(s) - 'by')::text
            from certificate.state_change s join certificate.certificate c using (number)
            where c.holder = :person order by s.number, s.place
            """),
        inquiry.part(
            "certificate.records.editions",
            """
            select (to_jsonb(e) - 'issued_by')::text
            from certificate.edition e join certificate.certificate c using (number)
            where c.holder = :person order by e.number, e.edition
            """));
  }
}

package org.zhiheng.certificate;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;
import org.zhiheng.identity.LastingRecords;
import org.zhiheng.kernel.PersonId;

/**
 * Moves certificates to the remaining person when two persons turn out to be one, in the same
 * transaction. Where both hold one for the same day, the exclusion constraint refuses the join.
 */
@Repository
class CertificateJoinStore implements LastingRecords {

  private final JdbcClient jdbc;

  CertificateJoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(PersonsJoined joined) {
    jdbc.sql("update certificate.certificate set holder = ? where holder = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
  }

  @Override
  public boolean areOf(PersonId person) {
    return jdbc.sql(
            """
            select exists (select from certificate.certificate where holder = ?)
            """)
        .param(person.value())
        .query(Boolean.class)
        .single();
  }
}

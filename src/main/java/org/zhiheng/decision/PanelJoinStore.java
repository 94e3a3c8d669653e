package org.zhiheng.decision;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;

/**
 * Follows with applicants and panellists when two persons turn out to be one, in the same
 * transaction. Two seats of one person on a panel break the key that forbids them, and so keep the
 * persons apart.
 */
@Repository
class PanelJoinStore {

  private final JdbcClient jdbc;

  PanelJoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(PersonsJoined joined) {
    jdbc.sql("update decision.decision set applicant_person = ? where applicant_person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
    jdbc.sql("update decision.panellist set person = ? where person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
  }
}

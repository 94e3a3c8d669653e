package org.zhiheng.evaluation.round;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;

/**
 * Follows with applicants and members when two persons turn out to be one, in the same transaction.
 * Two seats of one person in a case break the key that forbids them, and so keep the persons apart.
 */
@Repository
class EvaluatorJoinStore {

  private final JdbcClient jdbc;

  EvaluatorJoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(PersonsJoined joined) {
    jdbc.sql("update evaluation.evaluation set applicant_person = ? where applicant_person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
    jdbc.sql("update evaluation.member set person = ? where person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
  }
}

package org.zhiheng.application;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;
import org.zhiheng.identity.LastingRecords;
import org.zhiheng.kernel.PersonId;

/**
 * Moves applications and signatures to the remaining person when two persons turn out to be one, in
 * the same transaction. Where both have an open case, the unique key refuses the join.
 */
@Repository
class ApplicantJoinStore implements LastingRecords {

  private final JdbcClient jdbc;

  ApplicantJoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(PersonsJoined joined) {
    jdbc.sql(
            "update application.application set person = ?, version = version + 1 where person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
    jdbc.sql("select application.join_recommender(?, ?)::text")
        .params(joined.stays().value(), joined.gone().value())
        .query(String.class)
        .optional();
  }

  @Override
  public boolean areOf(PersonId person) {
    return jdbc.sql(
            """
            select exists (select from application.application a, application.trusted_snapshot(a.id)
              where a.person = ?)
            """)
        .param(person.value())
        .query(Boolean.class)
        .single();
  }
}

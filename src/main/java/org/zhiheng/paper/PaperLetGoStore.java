package org.zhiheng.paper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ApplicationEvents.ApplicationLetGo;

/**
 * Lets go what the papers of a case say together with its file; that they were issued stays, so
 * that no number is missing.
 */
@Repository
class PaperLetGoStore {

  private final JdbcClient jdbc;

  PaperLetGoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(ApplicationLetGo event) {
    jdbc.sql("select set_config('zhiheng.letting_go', 'on', true)").query(String.class).single();
    jdbc.sql(
            """
            update paper.paper set case_id = null, reference = null, content = null,
              issued_by = null
            where case_id = ?
            """)
        .param(event.caseId().value())
        .update();
  }
}

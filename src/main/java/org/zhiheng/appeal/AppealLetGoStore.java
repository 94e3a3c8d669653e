package org.zhiheng.appeal;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ApplicationEvents.ApplicationLetGo;

/** Lets the appeals in a case go together with its file, in the same transaction. */
@Repository
class AppealLetGoStore {

  private final JdbcClient jdbc;

  AppealLetGoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(ApplicationLetGo event) {
    jdbc.sql("select set_config('zhiheng.letting_go', 'on', true)").query(String.class).single();
    jdbc.sql(
            """
            delete from appeal.file f using appeal.appeal a
            where a.id = f.appeal and a.case_id = ?
            """)
        .param(event.caseId().value())
        .update();
    jdbc.sql("delete from appeal.appeal where case_id = ?").param(event.caseId().value()).update();
  }
}

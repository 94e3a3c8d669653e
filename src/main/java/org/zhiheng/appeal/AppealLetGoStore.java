package org.zhiheng.appeal;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ApplicationEvents.ApplicationLetGo;

/** Lets the appeals in a case go together with its file, in the same transaction. */
@Repository
class AppealLetGoStore {

  /** What refers to an appeal, from the leaves to the root. */
  private static final List<String> TABLES =
      List.of("rejection", "file", "vote", "statement", "handler", "hearing");

  private final JdbcClient jdbc;

  AppealLetGoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(ApplicationLetGo event) {
    jdbc.sql("select set_config('zhiheng.letting_go', 'on', true)").query(String.class).single();
    for (String table : TABLES) {
      jdbc.sql(
              """
              delete from appeal.%s t using appeal.appeal a where a.id = t.appeal and a.case_id = ?
              """
                  .formatted(table))
          .param(event.caseId().value())
          .update();
    }
    jdbc.sql("delete from appeal.appeal where case_id = ?").param(event.caseId().value()).update();
  }
}

package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.support.ServerTest;

/** Whatever module keeps something about people hands it out with everything about them. */
@ServerTest
class WhoseRecordsTests {

  /** Modules with tables that name people, and why they hand out nothing. */
  private static final Map<String, String> NOTHING =
      Map.of(
          "casefile", "read models, made anew from the tables of the others",
          "shell", "forms on their way, which last a day",
          "document", "files are handed out with what refers to them",
          "spring_session", "sessions end, and say nothing but who is signed in");

  /** Columns that name a thing and never a person. */
  private static final String THINGS =
      "('id', 'case_id', 'document', 'proof', 'finding_id', 'evidence', 'evidence_id', 'proposal',"
          + " 'became')";

  @Autowired private List<PersonalRecords> records;
  @Autowired private JdbcClient jdbc;

  @Test
  void every_module_that_names_people_in_its_tables_hands_out_what_it_keeps() {
    Set<String> naming =
        new TreeSet<>(
            jdbc.sql(
                    """
                    select distinct c.table_schema from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
                      and c.table_schema not in ('pg_catalog', 'information_schema')
                      and c.column_name not in\s\
                    """
                        + THINGS)
                .query(String.class)
                .list());
    Set<String> answering =
        records.stream()
            .map(module -> AopUtils.getTargetClass(module).getPackageName())
            .map(name -> name.split("\\.", -1)[2])
            .collect(Collectors.toSet());

    assertThat(naming).contains("person", "evaluation", "decision");
    naming.removeAll(answering);
    naming.removeAll(NOTHING.keySet());
    assertThat(naming).as("modules that name people and hand out nothing").isEmpty();
    assertThat(answering).contains("surveillance", "certificate", "body", "audit");
  }
}

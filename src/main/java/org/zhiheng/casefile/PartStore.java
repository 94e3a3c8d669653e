package org.zhiheng.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.audit.OwnParts;
import org.zhiheng.kernel.Actor;

/** In which cases somebody, or their organisation, has or had a part, in the database. */
@Repository
class PartStore implements OwnParts {

  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> cases(Actor reader) {
    return jdbc
        .sql(
            """
            with mine as (select id from identity.account where person = :person)
            select case_id::text from casefile.entry where applicant in (select id from mine)
            union
            select case_id::text from casefile.participant where account in (select id from mine)
            union
            select case_id::text from casefile.entry where organisation = :organisation
            union
            select case_id::text from evaluation.member where person = :person
            """)
        .param("person", reader.person().value())
        .param("organisation", reader.organisation())
        .query(String.class)
        .stream()
        .collect(Collectors.toSet());
  }
}

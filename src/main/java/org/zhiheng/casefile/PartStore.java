package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.audit.OwnParts;
import org.zhiheng.kernel.Actor;

/** In which cases somebody has or had a part, or is tied to, in the database. */
@Repository
class PartStore implements OwnParts {

  private final JdbcClient jdbc;
  private final Clock clock;

  PartStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
            select t.case_id::text from evaluation.apart(:today) t where t.person = :person
            union
            select n.case_id::text from certificate.named(:today) n where n.person = :person
            """)
        .param("person", reader.person().value())
        .param("today", LocalDate.now(clock))
        .query(String.class)
        .stream()
        .collect(Collectors.toSet());
  }
}

package org.zhiheng.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.audit.OwnParts;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.Actor;

/**
 * What somebody has or had a part in or is tied to, in the database: cases, events reported about
 * them or their organisation, the files of both, their own accounts, and claims to their number.
 */
@Repository
class PartStore implements OwnParts {

  private static final String PARTS =
      """
      with mine as (select id from identity.account where person = :person),
      cases as (
        select case_id from casefile.entry where applicant in (select id from mine)
        union
        select case_id from casefile.participant where account in (select id from mine)
        union
        select t.case_id from evaluation.apart(:today) t where t.person = :person
        union
        select n.case_id from certificate.named(:today) n where n.person = :person),
      events as (
        select distinct t.incident from surveillance.apart(:today) t where t.person = :person),
      files as (
        select e.document from application.evidence e where e.case_id in (table cases)
        union
        select f.document from appeal.file f join appeal.appeal a on a.id = f.appeal
        where a.case_id in (table cases)
        union
        select f.document from surveillance.sanction_file f where f.incident in (table events)
        union
        select c.document from application.foreign_certificate c
        where c.case_id in (table cases)
        union
        select l.document from application.foreign_look l where l.case_id in (table cases)
        union
        select e.paper from certificate.edition e
        join certificate.certificate c on c.number = e.number
        where c.case_id in (table cases) and e.paper is not null
        union
        select e.proof from surveillance.education e
        join certificate.certificate c on c.number = e.number
        where c.case_id in (table cases) and e.proof is not null)
      select case_id::text as subject, '' as type from cases
      union select incident::text, '' from events
      union select document::text, '' from files
      union select id::text, '' from mine
      union select (:person)::text, ''
      union select c.account::text, 'person.' from person.claim c
        join person.document d on d.hash = c.hash where d.person = :person
      """;

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final Clock clock;

  PartStore(JdbcClient jdbc, Clock clock, ActingScope scope) {
    this.scope = scope;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Kept> of(Actor reader) {
    // what is kept from them for the part they have: also files that they do not see
    return scope.asProgram(
        () ->
            jdbc.sql(PARTS)
                .param("person", reader.person().value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Kept(row.getString("subject"), row.getString("type")))
                .list());
  }
}

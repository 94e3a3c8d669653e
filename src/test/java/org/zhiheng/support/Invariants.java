package org.zhiheng.support;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the database whatever happened: queries that may return no row. */
public final class Invariants {

  /** A sentence that must hold, and the query for what breaks it. */
  record Rule(String sentence, String query) {}

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "an attribute belongs to a session that is there",
              """
              select session_primary_id from spring_session_attributes
              where session_primary_id not in (select primary_id from spring_session)
              """),
          new Rule(
              "every migration that was begun succeeded",
              """
              select description from flyway_schema_history where not success
              """),
          new Rule(
              "an account whose invitation was answered has a password",
              """
              select a.id from identity.account a join identity.invitation i on i.account_id = a.id
              where i.used_at is not null and a.password is null
              """),
          new Rule(
              "an account belongs to the organisation of its open membership (P9)",
              """
              select a.id from identity.account a
              left join identity.membership m on m.account_id = a.id and m.until_day is null
              where a.organisation is distinct from m.organisation
              """),
          new Rule(
              "whoever handles cases is known as a person by a document (8.3, 8.4)",
              """
              select a.id from identity.account a
              where a.roles && array['EMPLOYER', 'OFFICER', 'MANAGER', 'ASSESSOR', 'PANELLIST']
                and not exists (select from person.document d where d.person = a.person)
              """),
          new Rule(
              "an entry of the roster is of the person of its account (8.3)",
              """
              select e.account_id from body.assessor e
              join identity.account a on a.id = e.account_id where a.person <> e.person
              """),
          new Rule(
              "what was submitted has a number, a snapshot and every declaration and recommendation"
                  + " of 8.1",
              """
              select id from application.application
              where submitted_at is not null
                and (id not in (select case_id from application.snapshot)
                  or id not in (select case_id from application.declarations)
                  or id not in (select case_id from application.recommendation
                    where signed_at is not null))
              """),
          new Rule(
              "what was accepted or refused was reviewed, and refused on a ground of 8.2 only",
              """
              select a.id, a.stage, r.ground
              from application.application a
                left join application.formal_review r on r.case_id = a.id
              where (a.stage in ('ACCEPTED', 'CONCLUDED', 'REFUSED') and r.case_id is null)
                 or (a.stage = 'REFUSED') <> (r.ground is not null)
              """),
          new Rule(
              "nobody recommends or reviews the own application (P4)",
              """
              select a.id from application.application a
              left join application.recommendation r on r.case_id = a.id
              left join application.formal_review f on f.case_id = a.id
              where a.applicant in (r.signed_by, f.by) or r.signed_by = f.by
              """),
          new Rule(
              "the numbers of a year have no gap",
              """
              select year from application.number n
              where last <> (select count(*) from application.application
                where number like n.year || '-%')
              """),
          new Rule(
              "a return names what is missing, and counts its rounds",
              """
              select a.id from application.application a
              where supplement_rounds <> (select count(*) from application.supplement s
                where s.case_id = a.id)
                 or (stage = 'RETURNED' and not exists (
                   select from application.supplement_item i where i.case_id = a.id))
              """),
          new Rule(
              "evidence supports rows that the applicant wrote about",
              """
              select e.id from application.evidence e
              join application.application a on a.id = e.case_id
              where a.submitted_at is not null
                and not exists (select from application.evidence_row r where r.evidence = e.id)
              """),
          new Rule(
              "only what was accepted is evaluated",
              """
              select case_id from evaluation.evaluation
              where case_id not in (select case_id from application.formal_review
                where ground is null)
              """),
          new Rule(
              "a team has one leader and neither the applicant nor who recommended (8.3)",
              """
              select e.case_id from evaluation.evaluation e
              join application.recommendation r on r.case_id = e.case_id
              where 1 <> (select count(*) from evaluation.member m
                  where m.case_id = e.case_id and m.round = e.round
                    and m.left_at is null and m.seat = 'LEADER')
                or exists (select from evaluation.member m
                  join identity.account a on a.id in (e.applicant_id, r.signed_by)
                  where m.case_id = e.case_id and m.person = a.person)
              """),
          new Rule(
              "nobody scores before the whole team has declared its independence (P9)",
              """
              select m.case_id, m.account_id from evaluation.member m
              join evaluation.evaluation e on e.case_id = m.case_id and e.round = m.round
              join evaluation.sheet s on s.case_id = m.case_id and s.round = m.round
                and s.assessor_id = m.account_id
              where m.left_at is null and m.independence not in ('DECLARED', 'LEFT')
              """),
          new Rule(
              "a submitted sheet has a value in each row of the scheme (S13)",
              """
              select s.case_id, s.assessor_id from evaluation.sheet s
              where s.submitted_at is not null and exists (
                select from application.self_evaluation w
                where w.case_id = s.case_id and not exists (
                  select from evaluation.sheet_row r
                  where r.case_id = s.case_id and r.round = s.round and r.assessor_id = s.assessor_id
                    and r.row_id = w.row and r.coefficient is not null))
              """),
          new Rule(
              "the team agrees once all its sheets are in (S13)",
              """
              select m.case_id, m.account_id from evaluation.member m
              join evaluation.evaluation e on e.case_id = m.case_id and e.round = m.round
              where m.left_at is null and e.stage in ('CONSENSUS', 'REPORTING', 'REPORTED')
                and not exists (select from evaluation.sheet s
                  where s.case_id = m.case_id and s.round = m.round and s.assessor_id = m.account_id
                    and s.submitted_at is not null)
              """),
          new Rule(
              "a closed consensus has a value in each row",
              """
              select e.case_id from evaluation.evaluation e
              where e.stage in ('REPORTING', 'REPORTED')
                and (select count(*) from evaluation.consensus_row r
                    where r.case_id = e.case_id and r.round = e.round and r.sitting = e.sitting)
                  <> (select count(*) from application.self_evaluation w
                    where w.case_id = e.case_id)
              """),
          new Rule(
              "a reported case has its last report signed, and by one of the team",
              """
              select e.case_id from evaluation.evaluation e
              left join lateral (
                select * from evaluation.report r
                where r.case_id = e.case_id and r.round = e.round
                order by r.edition desc limit 1) r on true
              where (e.stage = 'REPORTED' and r.signed_at is null)
                 or (e.stage not in ('REPORTED', 'ENDED') and r.signed_at is not null)
                 or (r.signed_at is not null and not exists (
                   select from evaluation.report_member m
                   where m.case_id = r.case_id and m.round = r.round and m.edition = r.edition
                     and m.account_id = r.signed_by))
              """),
          new Rule(
              "a report is scored by the scheme that the case began with",
              """
              select r.case_id from evaluation.report r
              join application.application a on a.id = r.case_id
              where r.fingerprint <> a.fingerprint
              """),
          new Rule(
              "a panel votes on the grade of a signed edition of the report",
              """
              select v.case_id from decision.poll v
              where not exists (select from evaluation.report r
                where (r.case_id, r.round, r.edition, r.grade)
                  = (v.case_id, v.round, v.edition, v.grade) and r.signed_at is not null)
              """),
          new Rule(
              "nobody decides who applied, recommended or ever evaluated the case, nor who decided"
                  + " on it in an earlier round (P10)",
              """
              select p.case_id, p.person from decision.panellist p
              join application.application a on a.id = p.case_id
              where p.person = a.person
                or exists (select from application.recommendation r
                  join identity.account i on i.id = r.signed_by
                  where r.case_id = p.case_id and i.person = p.person)
                or exists (select from evaluation.member m
                  where m.case_id = p.case_id and m.person = p.person)
                or exists (select from decision.panellist q
                  where q.case_id = p.case_id and q.person = p.person and q.round < p.round)
              """),
          new Rule(
              "a panel has as many seats as were convened, empty ones included (P15)",
              """
              select d.case_id from decision.decision d
              where d.seats <> (select count(*) from decision.panellist p
                where (p.case_id, p.round) = (d.case_id, d.round) and p.replaced_by is null)
              """),
          new Rule(
              "what was decided has its quorum and its majority (8.4, P16)",
              """
              select d.case_id from decision.decision d
              cross join lateral (select count(*) as cast,
                  count(*) filter (where b.vote = 'GRANT') as grants
                from decision.ballot b
                where (b.case_id, b.round) = (d.case_id, d.round)
                  and b.edition = (select max(v.edition) from decision.poll v
                    where (v.case_id, v.round) = (d.case_id, d.round))) n
              where d.stage = 'DECIDED' and (3 * n.cast < 2 * d.seats
                or d.outcome = 'GRANTED' and 2 * n.grants <= n.cast
                or d.outcome = 'DENIED' and 2 * n.grants > d.seats)
              """),
          new Rule(
              "a case that a panel sent back has its questions, and any other has none open",
              """
              select d.case_id from decision.decision d
              join decision.poll v using (case_id, round)
              where v.edition = (select max(edition) from decision.poll w
                  where (w.case_id, w.round) = (d.case_id, d.round))
                and ((d.stage = 'SENT_BACK') <> (v.questions <> '')
                  or (d.stage = 'CONVENED') <> (v.closed_at is null) and d.stage <> 'ENDED')
              """),
          new Rule(
              "a case with a signed report and no panel waits for one, and no other does",
              """
              select coalesce(e.case_id, w.case_id) from evaluation.evaluation e
              full join decision.waiting w on (w.case_id, w.round) = (e.case_id, e.round)
              where (w.case_id is not null) <> (e.stage is not distinct from 'REPORTED'
                and not exists (select from decision.decision d
                  where (d.case_id, d.round) = (e.case_id, e.round)))
              """),
          new Rule(
              "what was granted, and nothing else, has a certificate of the grade that the report"
                  + " came to",
              """
              select coalesce(d.case_id, c.case_id) from certificate.certificate c
              full join decision.decision d on d.case_id = c.case_id
              left join decision.poll v on (v.case_id, v.round) = (d.case_id, d.round)
                and v.edition = (select max(edition) from decision.poll w
                  where (w.case_id, w.round) = (d.case_id, d.round))
              where (d.outcome is not distinct from 'GRANTED') <> (c.case_id is not null)
                 or (c.case_id is not null and (c.grade, c.decided_on) <> (v.grade, d.decided_on))
              """),
          new Rule(
              "nothing is granted for a grade that does not certify (S11)",
              """
              select d.case_id from decision.decision d
              join decision.poll v using (case_id, round)
              where d.outcome = 'GRANTED' and v.grade = 'A' and v.questions = ''
              """),
          new Rule(
              "a certificate belongs to the applicant of its case",
              """
              select c.number from certificate.certificate c
              join application.application a on a.id = c.case_id
              where c.holder <> a.applicant or c.scheme <> a.scheme
              """),
          new Rule(
              "certificates are numbered through the year without a gap (C12)",
              """
              select year from certificate.number n
              where last <> (select count(*) from certificate.certificate
                where number like 'ZH' || to_char(n.year % 100, 'FM00') || '%')
              """),
          new Rule(
              "every certificate stands in the audit trail, and every application from its start",
              """
              select number from certificate.certificate c
              where not exists (select from audit.record r
                where r.type like '%CertificateIssued'
                  and r.detail::text like '%' || c.number || '%')
              union all
              select id::text from application.application a
              where not exists (select from audit.record r
                where r.type like '%ApplicationStarted' and r.subject = a.id::text)
              """),
          new Rule(
              "whatever the picture tells of a case is recorded in the audit trail too",
              """
              select m.case_id, m.event from casefile.milestone m
              where not exists (select from audit.record r
                where r.type = m.event and r.subject = m.case_id::text)
              """),
          new Rule(
              "every case has its place in the picture",
              """
              select id from application.application
              where id not in (select case_id from casefile.entry)
              """),
          new Rule(
              "the picture shows the number, limit and applicant that the application has",
              """
              select a.id from application.application a join casefile.entry e on e.case_id = a.id
              where (a.number, a.applicant) is distinct from (e.number, e.applicant)
                 or (a.due_on is not null and a.due_on is distinct from e.due_on)
              """),
          new Rule(
              "a case waits for somebody as long as it is not over, and then for nobody",
              """
              select e.case_id, e.phase from casefile.entry e
              where (e.phase in ('CERTIFIED', 'DENIED', 'REFUSED', 'WITHDRAWN')) = exists (
                select from casefile.task t where t.case_id = e.case_id and t.closed_at is null)
              """),
          new Rule(
              "whoever a task waits for exists",
              """
              select sequence from casefile.task
              where account is not null and account not in (select id from identity.account)
              """),
          new Rule(
              "whoever has certified has a certificate",
              """
              select case_id from casefile.entry
              where (phase = 'CERTIFIED') <> (certificate is not null and grade is not null)
              """));

  private Invariants() {}

  /** Fails with the rows that break an invariant. */
  public static void check(DataSource database) {
    assertThat(broken(database)).isEmpty();
  }

  /** Fails with the documents whose bytes are not where they were kept. */
  public static void checkFiles(DataSource database, Path data) {
    Predicate<String> kept =
        hash ->
            Files.isRegularFile(
                data.resolve("documents")
                    .resolve(hash.substring(0, 2))
                    .resolve(hash.substring(2, 4))
                    .resolve(hash));
    assertThat(
            JdbcClient.create(database)
                .sql("select sha256 from document.document")
                .query(String.class)
                .list())
        .allMatch(kept);
  }

  /** The sentences that do not hold, each with the rows that break it. */
  static Map<String, List<Map<String, Object>>> broken(DataSource database) {
    var client = JdbcClient.create(database);
    Map<String, List<Map<String, Object>>> broken =
        RULES.stream()
            .collect(
                toMap(
                    Rule::sentence,
                    rule -> client.sql(rule.query()).query().listOfRows(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    broken.values().removeIf(List::isEmpty);
    return broken;
  }
}

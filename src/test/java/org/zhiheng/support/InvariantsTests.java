package org.zhiheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each invariant holds in the demonstration, and is seen to fail once when its row is broken. */
@DemoServerTest
class InvariantsTests {

  /** What breaks each sentence; the walls of the database itself are taken down for it. */
  private static final Map<String, String> BREACHES =
      Map.ofEntries(
          Map.entry(
              "an attribute belongs to a session that is there",
              """
              insert into spring_session_attributes values ('x', 'x', '')
              """),
          Map.entry(
              "every migration that was begun succeeded",
              """
              update flyway_schema_history set success = false
              """),
          Map.entry(
              "an account whose invitation was answered has a password",
              """
              update identity.invitation set used_at = now()
              """),
          Map.entry(
              "an account belongs to the organisation of its open membership (P9)",
              """
              update identity.membership set until_day = from_day
              """),
          Map.entry(
              "whoever handles cases is known as a person by a document (8.3, 8.4)",
              """
              delete from person.document where seen
              """),
          Map.entry(
              "an entry of the roster is of the person of its account (8.3)",
              """
              update body.assessor set person = gen_random_uuid()
              """),
          Map.entry(
              "what was submitted has a number, a snapshot and every declaration and recommendation"
                  + " of 8.1",
              """
              delete from application.snapshot
              """),
          Map.entry(
              "what was accepted or refused was reviewed, and refused on a ground of 8.2 only",
              """
              update application.formal_review set ground = '8.2 a)'
              """),
          Map.entry(
              "nobody recommends or reviews the own application (P4)",
              """
              update application.recommendation r set signed_by = a.applicant,
                signer = a.person, signed_at = now()
              from application.application a where a.id = r.case_id
              """),
          Map.entry(
              "the numbers of a year have no gap",
              """
              update application.number set last = last + 1
              """),
          Map.entry(
              "a return names what is missing, and counts its rounds",
              """
              delete from application.supplement_item
              """),
          Map.entry(
              "evidence supports rows that the applicant wrote about",
              """
              delete from application.evidence_row
              """),
          Map.entry(
              "only what was accepted is evaluated",
              """
              delete from application.formal_review
              where case_id in (select case_id from evaluation.evaluation)
              """),
          Map.entry(
              "a team has one leader and neither the applicant nor who recommended (8.3)",
              """
              update evaluation.member set seat = 'MEMBER'
              """),
          Map.entry(
              "nobody scores before the whole team has declared its independence (P9)",
              """
              update evaluation.member set independence = 'OPEN', answered_at = null
              """),
          Map.entry(
              "a submitted sheet has a value in each row of the scheme (S13)",
              """
              delete from evaluation.sheet_row where row_id = '7.2'
              """),
          Map.entry(
              "the team agrees once all its sheets are in (S13)",
              """
              update evaluation.sheet set submitted_at = null
              """),
          Map.entry(
              "a closed consensus has a value in each row",
              """
              delete from evaluation.consensus_row where row_id = '7.2'
              """),
          Map.entry(
              "a reported case has its last report signed, and by one of the team",
              """
              update evaluation.report set signed_by = (select applicant
                from application.application limit 1)
              where signed_at is not null
              """),
          Map.entry(
              "a report is scored by the scheme that the case began with",
              """
              update evaluation.report set fingerprint = 'x' where signed_at is not null
              """),
          Map.entry(
              "a panel votes on the grade of a signed edition of the report",
              """
              update decision.poll set grade = 'AAAAA'
              """),
          Map.entry(
              "nobody decides who applied, recommended or ever evaluated the case, nor who decided"
                  + " on it in an earlier round (P10)",
              """
              update decision.panellist p set person = (select a.person
                from application.application a where a.id = p.case_id)
              where account_id = (select account_id from decision.panellist limit 1)
              """),
          Map.entry(
              "a panel has as many seats as were convened, empty ones included (P15)",
              """
              update decision.decision set seats = 5
              """),
          Map.entry(
              "what was decided has its quorum and its majority (8.4, P16)",
              """
              update decision.ballot set vote = 'DENY', reason = 'x'
              """),
          Map.entry(
              "a case that a panel sent back has its questions, and any other has none open",
              """
              update decision.poll set closed_at = now(), questions = 'x'
              """),
          Map.entry(
              "a case with a signed report and no panel waits for one, and no other does",
              """
              insert into decision.waiting (case_id, round, since)
              select case_id, round, now() from decision.decision
              """),
          Map.entry(
              "what was granted, and nothing else, has a certificate of the grade that the report"
                  + " came to",
              """
              update certificate.certificate set grade = 'AAAAA'
              """),
          Map.entry(
              "nothing is granted for a grade that does not certify (S11)",
              """
              update decision.poll set grade = 'A'
              """),
          Map.entry(
              "a certificate belongs to the applicant of its case",
              """
              update certificate.certificate set holder = (select id from identity.account
                where login = 'admin')
              """),
          Map.entry(
              "certificates are numbered through the year without a gap (C12)",
              """
              update certificate.number set last = last + 1
              """),
          Map.entry(
              "every certificate stands in the audit trail, and every application from its start",
              """
              update audit.record set type = 'x'
              """),
          Map.entry(
              "whatever the picture tells of a case is recorded in the audit trail too",
              """
              delete from audit.record where type like '%ApplicationSubmitted'
              """),
          Map.entry(
              "every case has its place in the picture",
              """
              delete from casefile.entry
              """),
          Map.entry(
              "the picture shows the number, limit and applicant that the application has",
              """
              update casefile.entry set number = 'x'
              """),
          Map.entry(
              "a case waits for somebody as long as it is not over, and then for nobody",
              """
              update casefile.task set closed_at = now()
              """),
          Map.entry(
              "whoever a task waits for exists",
              """
              update casefile.task set account = gen_random_uuid() where account is not null
              """),
          Map.entry(
              "whoever has certified has a certificate",
              """
              update casefile.entry set certificate = null
              """));

  private static final String WITHOUT_WALLS =
      """
      do $$
      declare wall record;
      begin
        for wall in select conrelid::regclass as of, conname from pg_constraint where contype = 'f'
        loop
          execute format('alter table %s drop constraint %I', wall.of, wall.conname);
        end loop;
        for wall in select distinct tgrelid::regclass as of from pg_trigger where not tgisinternal
        loop
          execute format('alter table %s disable trigger user', wall.of);
        end loop;
      end $$
      """;

  @Autowired private DataSource database;
  @Autowired private TransactionTemplate transaction;

  static Stream<String> sentences() {
    return Invariants.RULES.stream().map(Invariants.Rule::sentence);
  }

  @Test
  void all_hold_in_the_demonstration() {
    Invariants.check(database);
    Invariants.checkFiles(database, Path.of("target/test-data"));
  }

  @Test
  void each_has_its_breach() {
    assertThat(BREACHES.keySet()).isEqualTo(sentences().collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_breach_is_found_and_taken_back(String sentence) {
    var jdbc = JdbcClient.create(database);
    transaction.executeWithoutResult(
        everything -> {
          everything.setRollbackOnly();
          jdbc.sql(WITHOUT_WALLS).update();
          for (String statement : BREACHES.get(sentence).split(";")) {
            assertThat(jdbc.sql(statement).update()).as(statement).isPositive();
          }
          assertThat(Invariants.broken(database)).containsKey(sentence);
        });
  }
}

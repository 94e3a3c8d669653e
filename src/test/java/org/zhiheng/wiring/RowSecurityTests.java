package org.zhiheng.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.Unwalled;

/**
 * The database's own wall: a query without any filter returns nothing that who acts may not read,
 * whatever the program forgot. Each reader is one of those who have to do with one case.
 */
@Tag("long")
@ServerTest
class RowSecurityTests {

  private static final String SHEETS = "evaluation.sheet_row";
  private static final String CONSENSUS = "evaluation.consensus_row";
  private static final String BALLOTS = "decision.ballot";
  private static final String SNAPSHOTS = "application.snapshot";
  private static final String SELF_EVALUATIONS = "application.self_evaluation";
  private static final String EVIDENCE = "application.evidence";
  private static final String DECLARATIONS = "application.declarations";
  private static final String EVIDENCE_ROWS = "application.evidence_row";
  private static final String FOREIGN = "application.foreign_certificate";
  private static final String RECOMMENDATIONS = "application.recommendation";
  private static final String NOTICES = "application.supplement";
  private static final String NOTICED = "application.supplement_item";
  private static final List<String> WRITTEN =
      List.of(SELF_EVALUATIONS, EVIDENCE, EVIDENCE_ROWS, FOREIGN, DECLARATIONS);

  private static final List<String> WALLED =
      List.of(
          SHEETS,
          CONSENSUS,
          BALLOTS,
          SNAPSHOTS,
          SELF_EVALUATIONS,
          EVIDENCE,
          EVIDENCE_ROWS,
          FOREIGN,
          DECLARATIONS,
          RECOMMENDATIONS,
          NOTICES,
          NOTICED);

  /** All three accounts are of one person. */
  private static final Set<Part> APPLICANT =
      Set.of(Part.APPLICANT, Part.SECOND_ACCOUNT, Part.OWN_EMPLOYER);

  /** The body's staff, whoever of them is not tied to the applicant. */
  private static final Set<Part> STAFF =
      Set.of(
          Part.OFFICER,
          Part.MANAGER,
          Part.SUPERVISOR,
          Part.LEADER,
          Part.MEMBER,
          Part.FORMER_MEMBER);

  @Autowired private ListableBeanFactory beans;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private Clock clock;

  @Test
  void s13_score_sheets_are_read_by_their_assessor_then_by_the_team_then_by_who_oversees() {
    Walk walk = new Walk(beans);
    walk.to(Stage.FILLED);
    assertThat(readersOf(SHEETS, walk))
        .containsExactlyInAnyOrder(Part.LEADER, Part.MEMBER, Part.FORMER_MEMBER);
    assertThat(rows(of(SHEETS, walk), walk, Part.MEMBER)).isEqualTo(15);
    assertThat(rows(of(SHEETS, walk), walk, Part.FORMER_MEMBER)).isEqualTo(1);

    walk.to(Stage.AGREED);
    assertThat(readersOf(SHEETS, walk))
        .containsExactlyInAnyOrder(Part.LEADER, Part.MEMBER, Part.FORMER_MEMBER);
    assertThat(rows(of(SHEETS, walk), walk, Part.MEMBER))
        .as("whoever left has written one row")
        .isEqualTo(46);
    assertThat(readersOf(CONSENSUS, walk)).containsExactlyInAnyOrder(Part.LEADER, Part.MEMBER);

    walk.to(Stage.REPORTED);
    assertThat(readersOf(CONSENSUS, walk))
        .containsExactlyInAnyOrder(Part.LEADER, Part.MEMBER, Part.MANAGER, Part.SUPERVISOR);

    walk.to(Stage.CONVENED);
    assertThat(readersOf(CONSENSUS, walk))
        .containsExactlyInAnyOrder(
            Part.LEADER, Part.MEMBER, Part.MANAGER, Part.SUPERVISOR, Part.SEATED);
  }

  @Test
  void s9_a_file_is_read_by_its_applicant_then_by_staff_not_tied_to_it_then_by_its_panel() {
    Walk walk = new Walk(beans);
    walk.to(Stage.COMPLETE);
    nameForeignCertificate(walk);
    for (String table : WRITTEN) {
      assertThat(readersOf(table, walk)).as(table).isEqualTo(APPLICANT);
    }

    walk.to(Stage.SUBMITTED);
    for (String table : WRITTEN) {
      assertThat(readersOf(table, walk)).as(table).isEqualTo(both(APPLICANT, STAFF));
    }
    assertThat(readersOf(SNAPSHOTS, walk)).isEqualTo(both(APPLICANT, STAFF));

    lookAtForeignCertificate(walk);
    walk.to(Stage.CONVENED);
    for (String table : List.of(SNAPSHOTS, SELF_EVALUATIONS, EVIDENCE, EVIDENCE_ROWS, FOREIGN)) {
      assertThat(readersOf(table, walk))
          .as(table)
          .isEqualTo(both(both(APPLICANT, STAFF), Set.of(Part.SEATED)));
    }
    assertThat(readersOf(DECLARATIONS, walk))
        .as("whom the applicant asks to keep off is nothing for a panel")
        .isEqualTo(both(APPLICANT, STAFF));
  }

  @Test
  void s8_3_a_file_is_read_by_a_team_that_is_nothing_else_once_it_has_declared() {
    Walk walk = new Walk(beans);
    walk.to(Stage.FILLED);
    String assessorAlone =
        "update identity.account set roles = array['ASSESSOR'] where person = '"
            + walk.actor(Part.MEMBER).person()
            + "'";
    for (String table : List.of(SNAPSHOTS, SELF_EVALUATIONS, EVIDENCE)) {
      Supplier<Integer> asked =
          () -> {
            jdbc.sql(assessorAlone).update();
            return jdbc.sql("select count(*) from " + of(table, walk))
                .query(Integer.class)
                .single();
          };
      assertThat(inScope(Part.MEMBER, walk, asked)).as(table).isPositive();
      assertThat(inScope(Part.ASSESSOR, walk, asked)).as(table).isZero();
    }
  }

  @Test
  void s8_1_a_recommendation_is_read_by_both_sides_then_by_staff_not_tied_then_by_the_panel() {
    Walk walk = new Walk(beans);
    Set<Part> sides = both(APPLICANT, Set.of(Part.RECOMMENDER));
    walk.to(Stage.REQUESTED);
    assertThat(readersOf(RECOMMENDATIONS, walk)).isEqualTo(sides);
    String sign = "update application.recommendation set position = '总经理' where case_id = '%s'";
    for (Part part : EnumSet.complementOf(EnumSet.copyOf(sides))) {
      Supplier<Integer> signed = () -> jdbc.sql(sign.formatted(walk.id())).update();
      assertThat(inScope(part, walk, signed)).as(part.name()).isZero();
    }

    walk.to(Stage.SUBMITTED);
    assertThat(readersOf(RECOMMENDATIONS, walk)).isEqualTo(both(sides, STAFF));

    walk.to(Stage.CONVENED);
    assertThat(readersOf(RECOMMENDATIONS, walk))
        .isEqualTo(both(both(sides, STAFF), Set.of(Part.SEATED)));
  }

  @Test
  void s8_1_what_is_missing_is_said_by_staff_not_tied_and_read_by_the_applicant_too() {
    Walk walk = new Walk(beans);
    walk.to(Stage.SUBMITTED);
    String notice =
        "insert into application.supplement (case_id, round, due_on, by, at)"
            + " values ('%s', 1, '2026-04-01', '%s', now())";
    String item =
        "insert into application.supplement_item (case_id, round, position, part, missing)"
            + " values ('%s', 1, 0, 'EVIDENCE', '演示缺项')";
    for (Part part : Part.values()) {
      Supplier<Integer> said =
          () ->
              jdbc.sql(notice.formatted(walk.id(), walk.actor(part).id())).update()
                  + jdbc.sql(item.formatted(walk.id())).update();
      if (STAFF.contains(part)) {
        assertThat(inScope(part, walk, said)).as(part.name()).isEqualTo(2);
      } else {
        assertThatThrownBy(() -> inScope(part, walk, said))
            .as(part.name())
            .rootCause()
            .hasMessageContaining("row-level security");
      }
    }

    Unwalled.jdbc(database)
        .sql(notice.formatted(walk.id(), walk.actor(Part.OFFICER).id()))
        .update();
    Unwalled.jdbc(database).sql(item.formatted(walk.id())).update();
    assertThat(readersOf(NOTICES, walk)).isEqualTo(both(APPLICANT, STAFF));
    assertThat(readersOf(NOTICED, walk)).isEqualTo(both(APPLICANT, STAFF));
  }

  /** Both sides of the wall count with one clock, whatever the machine of the database says. */
  @Test
  void s9_a_tie_of_five_years_ends_on_the_day_by_the_clock_of_the_program() {
    Walk walk = new Walk(beans);
    walk.to(Stage.SUBMITTED);
    LocalDate last = LocalDate.of(2044, 2, 29);
    Unwalled.jdbc(database)
        .sql(
            """
            insert into identity.membership (account_id, organisation, from_day, until_day)
            values (?, ?, ?, ?)
            """)
        .params(
            walk.actor(Part.OFFICER).id().value(),
            walk.organisation.value(),
            last.minusYears(9),
            last.minusYears(5))
        .update();
    Supplier<Integer> asked =
        () -> jdbc.sql("select count(*) from " + of(EVIDENCE, walk)).query(Integer.class).single();
    assertThat(inScope(Part.OFFICER, walk, last, asked)).isZero();
    assertThat(inScope(Part.OFFICER, walk, last.plusDays(1), asked)).isPositive();
  }

  /** The view shows who is tied by a recommendation; it is no way round the wall. */
  @Test
  void nobody_writes_through_the_view_of_who_recommended() {
    Walk walk = new Walk(beans);
    walk.to(Stage.COMPLETE);
    for (String sql :
        List.of(
            "delete from application.recommender where case_id = '%s'",
            "update application.recommender set signer = null where case_id = '%s'")) {
      Supplier<Integer> written = () -> jdbc.sql(sql.formatted(walk.id())).update();
      assertThatThrownBy(() -> inScope(Part.OTHER_APPLICANT, walk, written))
          .rootCause()
          .hasMessageContaining("keeps what was written");
    }
  }

  @Test
  void nobody_but_the_applicant_writes_into_a_file() {
    Walk walk = new Walk(beans);
    walk.to(Stage.COMPLETE);
    nameForeignCertificate(walk);
    for (String table : WRITTEN) {
      for (Part part : EnumSet.complementOf(EnumSet.copyOf(APPLICANT))) {
        Supplier<Integer> delete = () -> jdbc.sql("delete from " + of(table, walk)).update();
        assertThat(inScope(part, walk, delete)).as(part + " " + table).isZero();
      }
    }
  }

  @Test
  void p10_a_ballot_is_read_by_its_panellist_alone() {
    Walk walk = new Walk(beans);
    walk.to(Stage.CONVENED);
    walk.vote(walk.actor(Part.SEATED));
    assertThat(readersOf(BALLOTS, walk)).containsExactly(Part.SEATED);
    assertThat(rows(of(BALLOTS, walk), walk, Part.SEATED)).isEqualTo(1);
  }

  @Test
  void nobody_reads_anything_and_nobody_writes_for_somebody_else() {
    Walk walk = new Walk(beans);
    walk.to(Stage.CONVENED);
    walk.vote(walk.actor(Part.SEATED));
    for (String table : WALLED) {
      assertThat(rows(table, walk, null)).as(table).isZero();
      assertThat(inScope(null, walk, () -> jdbc.sql("delete from " + table).update())).isZero();
    }
    assertThatThrownBy(
            () ->
                inScope(
                    Part.MANAGER,
                    walk,
                    () ->
                        jdbc.sql(
                                """
                                insert into decision.ballot (case_id, round, edition, account_id,
                                  vote, reason, at, seal)
                                select case_id, round, 1, account_id, 'GRANT', '', now(), s.hash
                                from decision.panellist
                                join decision.file_seal s using (case_id, round)
                                where case_id = ? and account_id not in (
                                  select account_id from decision.ballots(case_id, round))
                                """)
                            .param(walk.id().value())
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  /** A table with a policy and without row security would look guarded, and would not be. */
  @Test
  void every_table_with_a_policy_is_asked_here() {
    assertThat(
            jdbc.sql(
                    """
                    select c.oid::regclass::text from pg_class c
                    where c.relrowsecurity or c.oid in (select polrelid from pg_policy)
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(WALLED);
  }

  private static Set<Part> both(Set<Part> some, Set<Part> others) {
    Set<Part> both = EnumSet.copyOf(some);
    both.addAll(others);
    return both;
  }

  /** Who reads rows of this case; overseers rightly read those of other tests. */
  private Set<Part> readersOf(String table, Walk walk) {
    Set<Part> readers = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (rows(of(table, walk), walk, part) > 0) {
        readers.add(part);
      }
    }
    return readers;
  }

  private static String of(String table, Walk walk) {
    return table
        + (table.equals(EVIDENCE_ROWS)
            ? " where evidence in (select id from application.evidence where case_id = '%s')"
                .formatted(walk.id())
            : " where case_id = '" + walk.id() + "'");
  }

  private int rows(String of, Walk walk, @Nullable Part reader) {
    return inScope(
        reader, walk, () -> jdbc.sql("select count(*) from " + of).query(Integer.class).single());
  }

  private void nameForeignCertificate(Walk walk) {
    JdbcClient owner = Unwalled.jdbc(database);
    owner
        .sql(
            """
            insert into application.foreign_certificate (case_id, body, number, grade, valid_from,
              valid_through, document, version)
            select case_id, '演示二号评价中心', 'YS-0007', 'AAA', '2025-01-01', '2027-12-31', document, 1
            from application.evidence where case_id = ?
            """)
        .param(walk.id().value())
        .update();
  }

  private void lookAtForeignCertificate(Walk walk) {
    JdbcClient owner = Unwalled.jdbc(database);
    owner
        .sql(
            """
            insert into application.foreign_look (id, case_id, seen, body, body_folded, number,
              number_folded, grade, valid_from, valid_through, document, confirmed, how, by, person,
              at)
            select gen_random_uuid(), case_id, version, body, body, number, number, grade, valid_from,
              valid_through, document, false, '演示查询', :by, :person, now()
            from application.foreign_certificate where case_id = :id
            """)
        .param("id", walk.id().value())
        .param("by", walk.actor(Part.OFFICER).id().value())
        .param("person", walk.actor(Part.OFFICER).person().value())
        .update();
  }

  private int inScope(@Nullable Part reader, Walk walk, Supplier<Integer> asked) {
    return inScope(reader, walk, LocalDate.now(clock), asked);
  }

  private int inScope(@Nullable Part reader, Walk walk, LocalDate day, Supplier<Integer> asked) {
    String person = reader == null ? "" : walk.actor(reader).person().value().toString();
    Integer answer =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  jdbc.sql(
                          "select set_config('zhiheng.person', ?, true),"
                              + " set_config('zhiheng.day', ?, true),"
                              + " set_config('role', 'none', true)")
                      .params(person, day.toString())
                      .query((row, number) -> 0)
                      .single();
                  return asked.get();
                });
    return answer == null ? 0 : answer;
  }
}

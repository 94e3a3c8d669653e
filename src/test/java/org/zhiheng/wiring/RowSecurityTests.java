package org.zhiheng.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.application.Applicants;
import org.zhiheng.support.ServerTest;

/**
 * The database's own wall: a query without any filter returns nothing that who acts may not read,
 * whatever the program forgot. Each reader is one of those who have to do with one case.
 */
@Tag("long")
@ServerTest
@Import(Applicants.class)
class RowSecurityTests {

  private static final String SHEETS = "evaluation.sheet_row";
  private static final String CONSENSUS = "evaluation.consensus_row";
  private static final String BALLOTS = "decision.ballot";

  @Autowired private ListableBeanFactory beans;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;

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
    for (String table : Set.of(SHEETS, CONSENSUS, BALLOTS)) {
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
                                  vote, reason, at)
                                select case_id, round, 1, account_id, 'GRANT', '', now()
                                from decision.panellist
                                where case_id = ? and account_id not in (
                                  select account_id from decision.ballots(case_id, round))
                                """)
                            .param(walk.id().value())
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  /** Also what owns the tables is subject to the policies. */
  @Test
  void the_wall_stands_for_the_owner_too() {
    assertThat(
            jdbc.sql(
                    """
                    select c.oid::regclass::text from pg_class c
                    where c.relrowsecurity and c.relforcerowsecurity
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(SHEETS, CONSENSUS, BALLOTS);
    assertThat(
            jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
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
    return table + " where case_id = '" + walk.id() + "'";
  }

  private int rows(String of, Walk walk, @Nullable Part reader) {
    return inScope(
        reader, walk, () -> jdbc.sql("select count(*) from " + of).query(Integer.class).single());
  }

  private int inScope(@Nullable Part reader, Walk walk, Supplier<Integer> asked) {
    String person = reader == null ? "" : walk.actor(reader).person().value().toString();
    Integer answer =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  jdbc.sql(
                          "select set_config('zhiheng.person', ?, true),"
                              + " set_config('zhiheng.scope', '', true)")
                      .param(person)
                      .query((row, number) -> 0)
                      .single();
                  return asked.get();
                });
    return answer == null ? 0 : answer;
  }
}

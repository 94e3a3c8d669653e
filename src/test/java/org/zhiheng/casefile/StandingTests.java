package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.application.ApplicationEvents.ForeignLooked;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.decision.DecisionEvents.ObjectionAnswered;
import org.zhiheng.decision.DecisionEvents.ObjectionMade;
import org.zhiheng.decision.DecisionEvents.ObjectionSettled;
import org.zhiheng.decision.DecisionEvents.SentBackOnObjection;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/** What somebody learns of a case by the capacity in which they look at it. */
class StandingTests {

  @Test
  void what_a_holder_did_beside_the_case_is_told_to_the_holder_and_to_who_oversees() {
    assertThat(learning(Audience.HOLDER)).containsOnly(Standing.APPLICANT, Standing.OVERSEER);
    assertThat(learning(Audience.APPLICANT)).doesNotContain(Standing.EMPLOYER);
    assertThat(Audience.HOLDER.hasApplicant()).isTrue();
  }

  @Test
  void clause_9_3_nobody_outside_learns_that_a_report_waits_to_be_sorted() {
    for (Standing standing : Standing.values()) {
      assertThat(standing.learnsHand(TaskKind.SORT_REPORT))
          .as(standing.name())
          .isEqualTo(standing.isInside());
      assertThat(standing.learnsHand(TaskKind.CONFIRM)).as(standing.name()).isTrue();
    }
  }

  @Test
  void p11_c7_what_others_say_of_the_applicant_is_no_business_of_the_organisation() {
    CaseId id = CaseId.next();
    AccountId by = AccountId.next();
    UUID objection = UUID.randomUUID();
    LocalDate due = LocalDate.of(2026, 3, 16);
    Stream.of(
            new ObjectionMade(id, 1, objection, due, by, Instant.EPOCH),
            new ObjectionAnswered(id, objection, by, Instant.EPOCH),
            new ObjectionSettled(id, objection, true, null, by, Instant.EPOCH),
            new SentBackOnObjection(id, 1, 1, by, Instant.EPOCH),
            new ForeignLooked(id, true, "VOIDED", ApplicationKind.TRANSFER, by, Instant.EPOCH))
        .forEach(
            event ->
                assertThat(learning(Telling.of(event, AccountId.next()).audience()))
                    .as(event.toString())
                    .contains(Standing.APPLICANT, Standing.OFFICER)
                    .doesNotContain(Standing.EMPLOYER));
    assertThat(Standing.EMPLOYER.learnsTask(TaskKind.ANSWER_OBJECTION)).isFalse();
    assertThat(Standing.APPLICANT.learnsTask(TaskKind.ANSWER_OBJECTION)).isTrue();
    assertThat(Standing.EMPLOYER.learnsTask(TaskKind.PREPARE)).isTrue();
  }

  private static Set<Standing> learning(Audience audience) {
    Set<Standing> learning = EnumSet.noneOf(Standing.class);
    Arrays.stream(Standing.values())
        .filter(standing -> standing.learns(audience, false))
        .forEach(learning::add);
    return learning;
  }
}

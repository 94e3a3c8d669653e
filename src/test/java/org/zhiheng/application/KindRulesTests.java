package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Periods;

class KindRulesTests {

  private static final LocalDate FROM = LocalDate.of(2024, 6, 1);
  private static final Periods PERIODS = Samples.SCHEME.periods();
  private static final LocalDate UNTIL = LocalDate.of(2027, 5, 31);

  @Test
  void whoever_never_had_a_certificate_applies_for_the_first_time() {
    assertThat(on(FROM)).isEqualTo(new Entitlement(ApplicationKind.NEW, List.of()));
  }

  @Test
  void interpretation_C5_a_renewal_is_accepted_from_six_months_before_the_certificate_ends() {
    PriorCertificate held = certificate(State.ACTIVE, FROM);
    assertThat(on(LocalDate.of(2026, 11, 30), held).kind()).isEqualTo(ApplicationKind.UPGRADE);
    assertThat(on(LocalDate.of(2026, 12, 1), held))
        .isEqualTo(new Entitlement(ApplicationKind.RENEWAL, List.of()));
    assertThat(on(UNTIL, held).kind()).isEqualTo(ApplicationKind.RENEWAL);
  }

  @Test
  void interpretation_C10_an_upgrade_is_possible_after_twelve_months() {
    PriorCertificate held = certificate(State.ACTIVE, FROM);
    assertThat(on(LocalDate.of(2025, 5, 31), held))
        .isEqualTo(
            new Entitlement(
                ApplicationKind.UPGRADE,
                List.of(ApplicationRefusal.UPGRADE_TOO_EARLY.because("N1", "2025-06-01"))));
    assertThat(on(LocalDate.of(2025, 6, 1), held).waits()).isEmpty();
  }

  @Test
  void interpretation_C8_after_plain_expiry_one_may_come_back_at_once() {
    Entitlement expected = new Entitlement(ApplicationKind.REINSTATEMENT, List.of());
    assertThat(on(UNTIL.plusDays(1), certificate(State.ACTIVE, FROM))).isEqualTo(expected);
    assertThat(on(UNTIL.plusDays(1), certificate(State.EXPIRED, FROM))).isEqualTo(expected);
  }

  @Test
  void interpretation_C8_a_suspension_lets_the_award_of_a_renewal_wait_until_it_is_lifted() {
    PriorCertificate held = certificate(State.SUSPENDED, LocalDate.of(2025, 3, 2));
    Refusal waits = ApplicationRefusal.AWARD_WAITS.because("N1", LocalDate.of(2025, 3, 2));
    LocalDate late = LocalDate.of(2027, 3, 2);
    assertThat(whyNotAward(ApplicationKind.RENEWAL, late, held)).containsExactly(waits);
    assertThat(whyNotAward(ApplicationKind.REINSTATEMENT, late, held))
        .as("9.6: after a full year a suspended holder is evaluated anew")
        .isEmpty();
    assertThat(whyNotAward(ApplicationKind.RENEWAL, late, certificate(State.ACTIVE, FROM)))
        .isEmpty();
  }

  @Test
  void interpretation_C8_what_ran_out_suspended_lets_no_award_wait_for_ever() {
    LocalDate since = LocalDate.of(2027, 3, 2);
    LocalDate again = since.plusYears(1);
    PriorCertificate held = certificate(State.SUSPENDED, since);
    assertThat(whyNotAward(ApplicationKind.RENEWAL, UNTIL, held))
        .as("it may still be lifted")
        .containsExactly(ApplicationRefusal.AWARD_WAITS.because("N1", since));
    Refusal barred = ApplicationRefusal.AWARD_BARRED.because("N1", State.SUSPENDED, since, again);
    assertThat(whyNotAward(ApplicationKind.RENEWAL, UNTIL.plusDays(1), held))
        .containsExactly(barred);
    assertThat(whyNotAward(ApplicationKind.RENEWAL, again.minusDays(1), held))
        .containsExactly(barred);
    assertThat(whyNotAward(ApplicationKind.RENEWAL, again, held)).isEmpty();
    assertThat(
            KindRules.barredBefore(
                ApplicationKind.REINSTATEMENT, List.of(held), Samples.SCHEME.periods()))
        .contains(again);
  }

  @Test
  void interpretation_C9_after_misconduct_the_later_of_both_days_ends_what_bars_an_award() {
    LocalDate since = LocalDate.of(2025, 3, 2);
    LocalDate happened = LocalDate.of(2024, 9, 1);
    PriorCertificate taken =
        new PriorCertificate("N1", "AAA", State.VOIDED, FROM, UNTIL, since, happened, null);
    LocalDate free = LocalDate.of(2027, 9, 1);
    assertThat(whyNotAward(ApplicationKind.UPGRADE, free.minusDays(1), taken))
        .containsExactly(ApplicationRefusal.AWARD_BARRED.because("N1", State.VOIDED, since, free));
    assertThat(whyNotAward(ApplicationKind.UPGRADE, free, taken)).isEmpty();
  }

  @Test
  void interpretation_C4_what_one_person_suspended_alone_is_no_sanction_but_lets_awards_wait() {
    LocalDate since = LocalDate.of(2025, 8, 1);
    PriorCertificate held = certificate(State.HELD, since);
    assertThat(on(since, held)).isEqualTo(new Entitlement(ApplicationKind.UPGRADE, List.of()));
    assertThat(on(UNTIL, held).kind()).isEqualTo(ApplicationKind.RENEWAL);
    assertThat(whyNotAward(ApplicationKind.UPGRADE, since, held))
        .containsExactly(ApplicationRefusal.AWARD_WAITS.because("N1", since));
    assertThat(on(UNTIL.plusDays(1), held))
        .isEqualTo(new Entitlement(ApplicationKind.REINSTATEMENT, List.of()));
  }

  @ParameterizedTest
  @EnumSource(names = {"TERMINATED", "VOIDED"})
  void interpretation_C8_what_was_taken_while_a_case_ran_bars_its_award_for_a_year(State state) {
    LocalDate taken = LocalDate.of(2025, 3, 2);
    Refusal barred =
        ApplicationRefusal.AWARD_BARRED.because("N1", state, taken, taken.plusYears(1));
    PriorCertificate held = certificate(state, taken);
    assertThat(whyNotAward(ApplicationKind.UPGRADE, taken.plusYears(1).minusDays(1), held))
        .containsExactly(barred);
    assertThat(whyNotAward(ApplicationKind.REINSTATEMENT, taken.plusYears(1), held)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "TERMINATED", "VOIDED"})
  void interpretation_C8_after_a_sanction_one_waits_a_full_year(State state) {
    PriorCertificate taken = certificate(state, LocalDate.of(2025, 3, 2));
    Refusal wait = ApplicationRefusal.WAIT_AFTER_SANCTION.because("N1", "2026-03-02");
    assertThat(on(LocalDate.of(2026, 3, 1), taken))
        .isEqualTo(new Entitlement(ApplicationKind.REINSTATEMENT, List.of(wait)));
    assertThat(on(LocalDate.of(2026, 3, 2), taken).waits()).isEmpty();
  }

  @Test
  void interpretation_C9_after_misconduct_both_waits_hold() {
    LocalDate since = LocalDate.of(2025, 3, 2);
    PriorCertificate taken =
        new PriorCertificate(
            "N1", "AAA", State.VOIDED, FROM, UNTIL, since, LocalDate.of(2024, 9, 1), null);
    assertThat(on(LocalDate.of(2026, 3, 1), taken).waits())
        .containsExactly(
            ApplicationRefusal.WAIT_AFTER_SANCTION.because("N1", "2026-03-02"),
            ApplicationRefusal.WAIT_AFTER_MISCONDUCT.because("N1", "2027-09-01"));
    assertThat(on(LocalDate.of(2027, 8, 31), taken).waits())
        .containsExactly(ApplicationRefusal.WAIT_AFTER_MISCONDUCT.because("N1", "2027-09-01"));
    assertThat(on(LocalDate.of(2027, 9, 1), taken).waits()).isEmpty();
  }

  @Test
  void interpretation_C9_misconduct_counts_also_after_its_suspension_was_lifted_and_it_ran_out() {
    LocalDate happened = LocalDate.of(2026, 1, 10);
    PriorCertificate over =
        new PriorCertificate("N1", "AAA", State.EXPIRED, FROM, UNTIL, UNTIL, happened, null);
    assertThat(on(UNTIL.plusDays(1), over).waits())
        .containsExactly(ApplicationRefusal.WAIT_AFTER_MISCONDUCT.because("N1", "2029-01-10"));
    assertThat(on(LocalDate.of(2029, 1, 10), over).waits()).isEmpty();
    PriorCertificate inUse =
        new PriorCertificate("N1", "AAA", State.ACTIVE, FROM, UNTIL, FROM, happened, null);
    assertThat(on(LocalDate.of(2026, 12, 1), inUse).waits())
        .as("the body lifted the suspension of what is in use")
        .isEmpty();
  }

  @Test
  void interpretation_C7_whoever_holds_one_of_another_body_comes_over_at_any_time() {
    PriorCertificate other =
        new PriorCertificate("N1", "AAA", State.ACTIVE, FROM, UNTIL, FROM, null, "演示二号评价中心");
    assertThat(on(FROM.plusMonths(1), other))
        .isEqualTo(new Entitlement(ApplicationKind.TRANSFER, List.of()));
  }

  @Test
  void interpretation_C7_whoever_holds_one_of_this_body_renews_whatever_another_body_issued() {
    PriorCertificate own = certificate(State.ACTIVE, FROM);
    PriorCertificate foreign = foreign(State.ACTIVE, FROM.plusYears(1), UNTIL.plusYears(1), null);
    assertThat(on(LocalDate.of(2026, 12, 1), own, foreign).kind())
        .isEqualTo(ApplicationKind.RENEWAL);
    assertThat(on(LocalDate.of(2026, 11, 30), own, foreign).kind())
        .isEqualTo(ApplicationKind.UPGRADE);
    assertThat(on(UNTIL.plusDays(1), own, foreign).kind())
        .as("once the own one is over")
        .isEqualTo(ApplicationKind.TRANSFER);
  }

  @Test
  void interpretation_C9_what_another_body_has_in_force_ends_no_wait_after_misconduct_here() {
    LocalDate happened = LocalDate.of(2026, 1, 10);
    PriorCertificate over =
        new PriorCertificate("N1", "AAA", State.EXPIRED, FROM, UNTIL, UNTIL, happened, null);
    PriorCertificate foreign = foreign(State.ACTIVE, FROM.plusYears(1), UNTIL.plusYears(1), null);
    assertThat(on(UNTIL.plusDays(1), over, foreign).waits())
        .containsExactly(ApplicationRefusal.WAIT_AFTER_MISCONDUCT.because("N1", "2029-01-10"));
  }

  @Test
  void interpretation_C7_C8_what_another_body_took_bars_nothing_that_follows_the_own_one() {
    PriorCertificate own = certificate(State.ACTIVE, FROM);
    LocalDate renewal = LocalDate.of(2026, 12, 1);
    PriorCertificate taken = foreign(State.VOIDED, renewal.minusDays(9), UNTIL, renewal);
    assertThat(on(renewal, own, taken))
        .isEqualTo(new Entitlement(ApplicationKind.RENEWAL, List.of()));
    assertThat(whyNotAward(ApplicationKind.RENEWAL, renewal, own, taken)).isEmpty();
    assertThat(KindRules.barredBefore(ApplicationKind.RENEWAL, List.of(own, taken), PERIODS))
        .isEmpty();
    assertThat(on(UNTIL.plusDays(1), own, taken).waits())
        .as("once the own one is over it counts")
        .hasSize(2);
    assertThat(whyNotAward(ApplicationKind.REINSTATEMENT, UNTIL.plusDays(1), own, taken))
        .hasSize(1);
  }

  @Test
  void interpretation_C9_misconduct_for_which_another_body_lifted_a_suspension_counts_here() {
    LocalDate happened = FROM.plusMonths(1);
    PriorCertificate lifted = foreign(State.ACTIVE, FROM, UNTIL, happened);
    Entitlement transfer = on(UNTIL, lifted);
    assertThat(transfer.kind()).isEqualTo(ApplicationKind.TRANSFER);
    assertThat(transfer.waits())
        .containsExactly(
            ApplicationRefusal.WAIT_AFTER_MISCONDUCT.because(
                "YS-0007", happened.plusYears(3).toString()));
  }

  @Test
  void interpretation_C10_an_upgrade_awards_a_higher_grade_than_the_one_in_use() {
    Optional<PriorCertificate> held =
        KindRules.current(List.of(certificate(State.ACTIVE, FROM)), UNTIL);
    assertThat(KindRules.whyNotHigher("AAAA", held, Samples.SCHEME)).isEmpty();
    for (String grade : List.of("AAA", "AA")) {
      assertThat(KindRules.whyNotHigher(grade, held, Samples.SCHEME))
          .containsExactly(ApplicationRefusal.NOT_HIGHER.because(grade, "N1", "AAA"));
    }
    assertThat(KindRules.whyNotHigher("AA", Optional.empty(), Samples.SCHEME)).isEmpty();
    assertThat(KindRules.current(List.of(certificate(State.ACTIVE, FROM)), UNTIL.plusDays(1)))
        .as("it is over")
        .isEmpty();
  }

  @Test
  void what_was_superseded_counts_no_more() {
    PriorCertificate old = certificate(State.SUPERSEDED, FROM);
    assertThat(on(FROM.plusMonths(1), old).kind()).isEqualTo(ApplicationKind.NEW);
  }

  private static PriorCertificate foreign(
      State state, LocalDate from, LocalDate until, LocalDate misconduct) {
    return new PriorCertificate("YS-0007", "AAA", state, from, until, from, misconduct, "演示二号评价中心");
  }

  private static PriorCertificate certificate(State state, LocalDate since) {
    return new PriorCertificate("N1", "AAA", state, FROM, UNTIL, since, null, null);
  }

  private static Entitlement on(LocalDate day, PriorCertificate... earlier) {
    return KindRules.on(day, List.of(earlier), Samples.SCHEME.periods());
  }

  private static List<Refusal> whyNotAward(
      ApplicationKind kind, LocalDate day, PriorCertificate... held) {
    return KindRules.whyNotAward(kind, day, List.of(held), PERIODS);
  }
}

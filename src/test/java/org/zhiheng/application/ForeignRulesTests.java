package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.application.Samples.SCHEME;
import static org.zhiheng.application.Samples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.application.review.ForeignLook;
import org.zhiheng.application.review.ForeignLook.Finding;
import org.zhiheng.application.review.ForeignLookRules;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class ForeignRulesTests {

  private static final LocalDate FROM = TODAY.minusYears(1);

  @Test
  void interpretation_C7_what_another_body_issued_and_is_in_force_may_be_named() {
    assertThat(whyNotName("AAA", FROM, TODAY)).isEmpty();
    assertThat(whyNotName("AAA", TODAY, TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void interpretation_C7_what_is_over_or_has_not_begun_is_no_transfer() {
    assertThat(whyNotName("AAA", FROM, TODAY.minusDays(1)))
        .containsExactly(ApplicationRefusal.FOREIGN_OVER.because().at("validThrough"));
    assertThat(whyNotName("AAA", TODAY.plusDays(1), TODAY.plusYears(3)))
        .containsExactly(ApplicationRefusal.DATE_AHEAD.because().at("validFrom"));
    assertThat(whyNotName("AAA", TODAY, TODAY))
        .containsExactly(ApplicationRefusal.FOREIGN_DATES.because().at("validThrough"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", ""})
  void interpretation_S11_a_grade_that_certifies_stands_on_it(String grade) {
    assertThat(whyNotName(grade, FROM, TODAY))
        .containsExactly(ApplicationRefusal.FOREIGN_GRADE.because().at("grade"));
  }

  @Test
  void interpretation_C7_it_is_confirmed_for_the_applicant_only_by_number_and_not_by_name() {
    assertThat(whyNotFind(finding(true, true, State.ACTIVE, null, null))).isEmpty();
    assertThat(whyNotFind(finding(true, false, State.ACTIVE, null, null)))
        .containsExactly(ApplicationRefusal.FOREIGN_HOLDER.because().at("sameHolder"));
    assertThat(whyNotFind(finding(false, false, null, null, null))).isEmpty();
  }

  @Test
  void interpretation_C7_C8_what_was_taken_says_since_when() {
    assertThat(whyNotFind(finding(true, true, State.VOIDED, FROM, FROM.minusDays(9)))).isEmpty();
    assertThat(whyNotFind(finding(true, true, State.SUSPENDED, null, null)))
        .containsExactly(ApplicationRefusal.BLANK.because().at("since"));
    assertThat(whyNotFind(finding(true, true, State.VOIDED, TODAY.plusDays(1), null)))
        .containsExactly(ApplicationRefusal.DATE_AHEAD.because().at("since"));
    assertThat(whyNotFind(finding(true, true, State.VOIDED, FROM.minusDays(1), null)))
        .containsExactly(ApplicationRefusal.FOREIGN_DATES.because().at("since"));
    assertThat(whyNotFind(finding(true, true, State.VOIDED, TODAY, null))).isEmpty();
    assertThat(whyNotFind(finding(true, true, State.ACTIVE, FROM, null)))
        .containsExactly(ApplicationRefusal.FOREIGN_ACTIVE.because().at("state"));
  }

  @Test
  void interpretation_C9_misconduct_lies_before_the_sanction_for_it() {
    assertThat(whyNotFind(finding(true, true, State.VOIDED, FROM.plusDays(9), FROM.plusDays(9))))
        .isEmpty();
    assertThat(whyNotFind(finding(true, true, State.VOIDED, FROM.plusDays(9), FROM.plusDays(10))))
        .containsExactly(ApplicationRefusal.FOREIGN_MISCONDUCT.because().at("misconductOn"));
  }

  @Test
  void interpretation_C7_of_what_is_not_confirmed_nobody_tells_what_became_of_it() {
    assertThat(whyNotFind(finding(false, false, null, null, null))).isEmpty();
    assertThat(whyNotFind(finding(false, false, State.VOIDED, FROM, null)))
        .containsExactly(ApplicationRefusal.FOREIGN_UNKNOWN.because().at("state"));
    assertThat(whyNotFind(finding(true, true, null, null, null)))
        .containsExactly(ApplicationRefusal.FOREIGN_STATE.because().at("state"));
  }

  @Test
  void clause9_1_interpretation_C7_it_is_valid_for_three_years_at_most() {
    assertThat(whyNotName("AAA", TODAY, TODAY.plusYears(3).minusDays(1))).isEmpty();
    LocalDate leap = LocalDate.of(2024, 2, 29);
    assertThat(whyNotName("AAA", leap, LocalDate.of(2027, 2, 28))).isEmpty();
    assertThat(whyNotName("AAA", leap, LocalDate.of(2027, 3, 1)))
        .containsExactly(ApplicationRefusal.FOREIGN_LONG.because(3).at("validThrough"));
    assertThat(whyNotName("AAA", TODAY, TODAY.plusYears(3)))
        .containsExactly(ApplicationRefusal.FOREIGN_LONG.because(3).at("validThrough"));
  }

  @Test
  void interpretation_C7_a_number_of_this_body_is_none_of_another_one() {
    ForeignFacts facts = new ForeignFacts("演示二号评价中心", "YS-0007", "AAA", FROM, TODAY);
    assertThat(ForeignRules.whyNotName(facts, true, SCHEME, TODAY))
        .containsExactly(ApplicationRefusal.FOREIGN_OWN.because().at("number"));
  }

  @Test
  void interpretation_C7_officers_look_while_the_file_is_not_with_its_applicant() {
    for (ApplicationStage stage : ApplicationStage.values()) {
      assertThat(ForeignLookRules.whyNotLook(Samples.dossier(stage).application(), List.of()))
          .hasSize(stage.isWithApplicant() ? 1 : 0);
    }
  }

  @Test
  void interpretation_C7_who_found_that_it_was_taken_is_not_who_finds_otherwise() {
    Finding suspended = finding(true, true, State.SUSPENDED, FROM, null);
    ForeignLook counts = look(CaseId.next(), "YS-0007", suspended);
    Actor first = person(counts.person());
    Actor other = person(PersonId.next());
    Finding active = finding(true, true, State.ACTIVE, null, null);
    Finding unknown = finding(false, false, null, null, null);
    Refusal second = ApplicationRefusal.FOREIGN_SECOND_OFFICER.because();
    assertThat(ForeignLookRules.whyNotInstead(counts, active, false, first))
        .containsExactly(second);
    assertThat(ForeignLookRules.whyNotInstead(counts, unknown, false, first))
        .containsExactly(second);
    assertThat(ForeignLookRules.whyNotInstead(counts, suspended, false, first)).isEmpty();
    assertThat(ForeignLookRules.whyNotInstead(counts, active, false, other)).isEmpty();
    assertThat(ForeignLookRules.whyNotInstead(null, active, false, first)).isEmpty();
    ForeignLook inForce = look(CaseId.next(), "YS-0007", active);
    assertThat(ForeignLookRules.whyNotInstead(inForce, suspended, false, person(inForce.person())))
        .as("what is worse is recorded by anybody")
        .isEmpty();
  }

  @Test
  void interpretation_C7_what_was_confirmed_for_somebody_else_is_not_confirmed_again() {
    Actor officer = person(PersonId.next());
    Finding active = finding(true, true, State.ACTIVE, null, null);
    assertThat(ForeignLookRules.whyNotInstead(null, active, true, officer))
        .containsExactly(ApplicationRefusal.FOREIGN_TAKEN.because().at("sameHolder"));
    assertThat(
            ForeignLookRules.whyNotInstead(
                null, finding(false, false, null, null, null), true, officer))
        .isEmpty();
  }

  @Test
  void interpretation_C7_the_last_look_of_each_case_counts_and_of_the_cases_what_confirmed() {
    CaseId first = CaseId.next();
    CaseId second = CaseId.next();
    ForeignLook slip = look(first, "YS-0007", finding(true, true, State.ACTIVE, null, null));
    ForeignLook voided = look(first, "ys 0007", finding(true, true, State.VOIDED, FROM, null));
    ForeignLook silent = look(second, "ＹＳ－0007", finding(false, false, null, null, null));
    assertThat(ForeignLookRules.counting(List.of(slip, voided))).containsExactly(voided);
    assertThat(ForeignLookRules.counting(List.of(slip, voided, silent)))
        .as("however it is spelt, nobody telling does not undo what was told")
        .containsExactly(voided);
    ForeignLook lifted = look(second, "YS-0007", finding(true, true, State.ACTIVE, null, null));
    assertThat(ForeignLookRules.counting(List.of(voided, silent, lifted))).containsExactly(lifted);
    ForeignLook mended = look(first, "YS-0007", finding(false, false, null, null, null));
    assertThat(ForeignLookRules.counting(List.of(slip, mended))).as("a slip, mended").isEmpty();
    ForeignLook other = look(first, "YS-0008", finding(true, true, State.ACTIVE, null, null));
    assertThat(ForeignLookRules.counting(List.of(voided, other))).hasSize(2);
  }

  @Test
  void interpretation_C7_one_number_of_two_bodies_is_two_certificates() {
    ForeignFacts one = new ForeignFacts("演示二号评价中心", "YS-0007", "AAA", FROM, TODAY);
    ForeignFacts spelt = new ForeignFacts("演示二号 评价中心", "ys 0007", "AAA", FROM, TODAY);
    ForeignFacts other = new ForeignFacts("演示三号评价中心", "YS-0007", "AAA", FROM, TODAY);
    assertThat(one.key()).isEqualTo(spelt.key()).isNotEqualTo(other.key());
    PriorCertificate known =
        new PriorCertificate("YS-0007", "AAA", State.VOIDED, FROM, TODAY, FROM, null, "演示二号评价中心");
    assertThat(spelt.isOf(known)).isTrue();
    assertThat(other.isOf(known)).isFalse();
  }

  @Test
  void interpretation_C9_misconduct_is_not_forgotten_when_its_suspension_was_lifted() {
    LocalDate happened = FROM.plusDays(3);
    Finding taken = finding(true, true, State.SUSPENDED, FROM.plusDays(9), happened);
    Finding active = finding(true, true, State.ACTIVE, null, null);
    CaseId first = CaseId.next();
    ForeignLook before = look(first, "YS-0007", taken);
    String key = before.seen().facts().key();
    ForeignLook lifted = look(CaseId.next(), "YS-0007", active);
    assertThat(ForeignLookRules.misconductOn(List.of(before, lifted), key)).contains(happened);
    ForeignLook slip = look(first, "YS-0007", active);
    assertThat(ForeignLookRules.misconductOn(List.of(before, slip), key))
        .as("a slip, mended in its case")
        .isEmpty();
    assertThat(whyNotFind(finding(true, true, State.ACTIVE, null, happened))).isEmpty();
    assertThat(whyNotFind(finding(true, true, State.ACTIVE, null, TODAY.plusDays(1))))
        .containsExactly(ApplicationRefusal.FOREIGN_MISCONDUCT.because().at("misconductOn"));
    assertThat(whyNotFind(finding(false, false, null, null, happened)))
        .containsExactly(ApplicationRefusal.FOREIGN_MISCONDUCT.because().at("misconductOn"));
  }

  @Test
  void interpretation_C7_whether_it_is_over_is_told_by_its_dates() {
    assertThat(whyNotFind(finding(true, true, State.EXPIRED, null, null)))
        .containsExactly(ApplicationRefusal.FOREIGN_STATE.because().at("state"));
  }

  @Test
  void interpretation_C7_nothing_is_accepted_before_somebody_looked_and_the_waits_are_over() {
    Refusal wait = ApplicationRefusal.WAIT_AFTER_SANCTION.because("YS-0007", "2026-09-01");
    assertThat(ForeignLookRules.whyNotAccept(true, List.of())).isEmpty();
    assertThat(ForeignLookRules.whyNotAccept(false, List.of(wait)))
        .containsExactly(ApplicationRefusal.FOREIGN_UNSEEN.because(), wait);
  }

  private static List<Refusal> whyNotName(String grade, LocalDate from, LocalDate through) {
    ForeignFacts facts = new ForeignFacts("演示二号评价中心", "YS-0007", grade, from, through);
    return ForeignRules.whyNotName(facts, false, SCHEME, TODAY);
  }

  private static List<Refusal> whyNotFind(Finding finding) {
    ForeignFacts facts = new ForeignFacts("演示二号评价中心", "YS-0007", "AAA", FROM, TODAY.plusDays(1));
    return ForeignLookRules.whyNotFind(
        finding, new ForeignCertificate(facts, DocumentId.next(), 1), TODAY);
  }

  private static ForeignLook look(CaseId id, String number, Finding finding) {
    ForeignFacts facts = new ForeignFacts("演示二号评价中心", number, "AAA", FROM, TODAY);
    return new ForeignLook(
        id,
        new ForeignCertificate(facts, DocumentId.next(), 1),
        finding,
        AccountId.next(),
        PersonId.next(),
        Instant.EPOCH);
  }

  private static Actor person(PersonId person) {
    return new Actor(AccountId.next(), person, "演示受理员", Set.of(Role.OFFICER), null);
  }

  private static Finding finding(
      boolean confirmed, boolean same, State state, LocalDate since, LocalDate misconduct) {
    return new Finding(confirmed, same, state, since, misconduct, "演示登记簿");
  }
}

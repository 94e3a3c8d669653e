package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.application.Samples.SCHEME;
import static org.zhiheng.application.Samples.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.application.review.ForeignLook.Finding;
import org.zhiheng.application.review.ForeignLookRules;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Refusal;

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
    assertThat(whyNotFind(finding(false, false, State.ACTIVE, null, null))).isEmpty();
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
    assertThat(whyNotFind(finding(true, true, State.VOIDED, FROM, TODAY.plusDays(1))))
        .containsExactly(ApplicationRefusal.DATE_AHEAD.because().at("misconductOn"));
    assertThat(whyNotFind(finding(true, true, State.ACTIVE, FROM, null)))
        .containsExactly(ApplicationRefusal.FOREIGN_ACTIVE.because().at("state"));
  }

  @Test
  void interpretation_C7_whether_it_is_over_is_told_by_its_dates() {
    assertThat(whyNotFind(finding(true, true, State.EXPIRED, FROM, null)))
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
    return ForeignRules.whyNotName(facts, SCHEME, TODAY);
  }

  private static List<Refusal> whyNotFind(Finding finding) {
    ForeignFacts facts = new ForeignFacts("演示二号评价中心", "YS-0007", "AAA", FROM, TODAY);
    return ForeignLookRules.whyNotFind(
        finding, new ForeignCertificate(facts, DocumentId.next(), 1), TODAY);
  }

  private static Finding finding(
      boolean confirmed, boolean same, State state, LocalDate since, LocalDate misconduct) {
    return new Finding(confirmed, same, state, since, misconduct, "演示登记簿");
  }
}

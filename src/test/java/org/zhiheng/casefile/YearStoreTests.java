package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applicants;
import org.zhiheng.casefile.YearOverview.Span;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.support.ServerTest;

/** What a year's figures are counted from. */
@ServerTest
@Transactional
class YearStoreTests {

  /** Long before anything else happens. */
  private static final Instant YEAR = Instant.parse("2001-01-01T00:00:00Z");

  private static final Instant NEXT = Instant.parse("2002-01-01T00:00:00Z");

  @Autowired private YearStore store;
  @Autowired private Applicants applicants;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "REVIEW, application.ApplicationSubmitted, application.ApplicationAccepted",
    "EVALUATION, application.ApplicationAccepted, evaluation.ReportSigned",
    "DECISION, evaluation.ReportSigned, decision.CertificationGranted",
    "DECISION, evaluation.ReportSigned, decision.CertificationDenied",
    "NOTICE, decision.CertificationGranted, decision.TookEffect",
    "WHOLE, application.ApplicationSubmitted, decision.TookEffect"
  })
  void aPartOfTheLineTakesFromItsBeginningToItsEnd(StageSpan stage, String begin, String end) {
    CaseId one = file();
    happened(one, begin, 1);
    happened(one, end, 5);
    assertThat(store.span(stage, YEAR, NEXT)).isEqualTo(span(stage, 1, "4.0", "4.0"));
  }

  @Test
  void theLastBeginningCountsAndACaseOfTwoRoundsCountsOnceByTheLast() {
    CaseId one = file();
    happened(one, "evaluation.ReportSigned", 1);
    happened(one, "decision.CertificationDenied", 11);
    happened(one, "evaluation.ReportSigned", 20);
    happened(one, "evaluation.ReportSigned", 22);
    happened(one, "decision.CertificationGranted", 24);
    CaseId other = file();
    happened(other, "evaluation.ReportSigned", 1);
    happened(other, "decision.CertificationDenied", 9);
    assertThat(store.span(StageSpan.DECISION, YEAR, NEXT))
        .isEqualTo(span(StageSpan.DECISION, 2, "5.0", "8.0"));
  }

  @Test
  void aThingThatHappensToACaseTwiceIsOneCaseAndOtherYearsAreNotCounted() {
    CaseId one = file();
    happened(one, "decision.ObjectionMade", 3);
    happened(one, "decision.ObjectionMade", 4);
    happened(file(), "decision.ObjectionMade", 365);
    happened(file(), "decision.ObjectionMade", -1);
    assertThat(store.counts(List.of("decision.ObjectionMade"), YEAR, NEXT))
        .isEqualTo(Map.of("decision.ObjectionMade", 1));
  }

  private static Span span(StageSpan stage, int cases, String median, String longest) {
    return new Span(stage, cases, new BigDecimal(median), new BigDecimal(longest));
  }

  /**
   * @param day of the year, the first one is 0
   */
  private void happened(CaseId file, String words, int day) {
    jdbc.sql(
            """
            insert into casefile.milestone (case_id, event, words, at, hand, audience)
            values (?, ?, ?, ?, 'BODY', 'EVERYBODY')
            """)
        .params(file.value(), words, words, Timestamp.from(YEAR.plus(Duration.ofDays(day))))
        .update();
  }

  private CaseId file() {
    return applicants.submitted(applicants.applicant(Applicants.code()).actor());
  }
}

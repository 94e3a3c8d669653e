package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.appeal.AppealOutcome;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.appeal.Heard;
import org.zhiheng.certificate.Awards;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.ReportedCases;
import org.zhiheng.decision.ReportedCases.Reported;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Invariants;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestClock;
import org.zhiheng.surveillance.Sanctioned;
import org.zhiheng.surveillance.sanction.Rulings;

/** 9.3: the overview of a year counts the sanctions that stand, and tells undone ones apart. */
@ServerTest
class YearFateTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Instant YEAR = Instant.parse("2025-12-31T16:00:00Z");
  private static final Instant NEXT = Instant.parse("2026-12-31T16:00:00Z");

  @Autowired private YearStore store;
  @Autowired private ReportedCases cases;
  @Autowired private Awards awards;
  @Autowired private Sanctioned sanctioned;
  @Autowired private Rulings rulings;
  @Autowired private Appeals appeals;
  @Autowired private Heard heard;
  @Autowired private TestClock clock;
  @Autowired private DataSource database;

  private Reported reported;
  private CertificateNumber number;
  private Map<String, Integer> before;

  @BeforeEach
  void aCertificate() {
    clock.setDay(DAY);
    cases.enterBody();
    reported = cases.reported("测试甲", "1");
    number = awards.award(reported).number();
    before = store.fates(YEAR, NEXT);
  }

  @AfterEach
  void backToTheFirstDay() {
    clock.setDay(DAY);
  }

  @Test
  void clause9_3_whatWasDecidedAndLiftedCounts() {
    sanctioned.suspend(number, StateGround.CONDUCT, DAY);
    sanctioned.lift(number);
    sanctioned.terminate(number, StateGround.DISHONESTY, DAY);
    assertThat(since()).isEqualTo(Map.of("SUSPENDED", 1, "RESTORED", 1, "TERMINATED", 1));
    Invariants.check(database);
  }

  @Test
  void iso17024_9_8_whatAnAppealUndidCountsAsUndoneOnlyAndSoDoesItsLifting() {
    sanctioned.suspend(number, StateGround.CONDUCT, DAY);
    UUID suspension = sanctioned.ruling(number).id();
    sanctioned.lift(number);
    assertThat(since()).isEqualTo(Map.of("SUSPENDED", 1, "RESTORED", 1));
    var holder = reported.applicant().actor();
    var appeal = appeals.lodge(reported.id(), suspension.toString(), "演示理由", null, holder);
    heard.decide(appeal.id(), AppealOutcome.UPHELD, "演示理由", holder);
    assertThat(since()).isEqualTo(Map.of("OVERTURNED", 1));
  }

  @Test
  void c4_whatTwoPeopleDidNotConfirmIsNoSuspension() {
    UUID proceeding = sanctioned.heard(number, StateGround.CONDUCT, DAY).proceeding().id();
    UUID urgent = rulings.suspendAtOnce(proceeding, "危及安全", sanctioned.staff(Role.MANAGER).actor());
    assertThat(since()).as("not yet").isEmpty();
    rulings.vote(urgent, false, "证据不足", sanctioned.staff(Role.MANAGER).actor());
    assertThat(since()).isEqualTo(Map.of("LAPSED", 1));
  }

  /** What came to the counts since the certificate was awarded. */
  private Map<String, Integer> since() {
    Map<String, Integer> more = new HashMap<>();
    store
        .fates(YEAR, NEXT)
        .forEach(
            (fate, count) -> more.merge(fate, count - before.getOrDefault(fate, 0), Integer::sum));
    more.values().removeIf(count -> count == 0);
    return more;
  }
}

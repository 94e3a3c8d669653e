package org.zhiheng.surveillance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.Option.Answer;

class OptionRulesTests {

  private static final Periods PERIODS =
      new Periods(3, 3, 6, List.of(6, 4, 3, 2, 1), 1, List.of(3, 1), 12, 36, 12);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2029, 3, 1);

  @ParameterizedTest
  @CsvSource({
    // the first day of the upgrade, a year after the beginning (C10)
    "2027-03-01, LATER, 2028-09-02, 2029-03-01, LATER, 2027-03-02, 2028-09-01",
    "2027-03-02, LATER, 2028-09-02, 2029-03-01, NOW,   2027-03-02, 2028-09-01",
    // what has been open is told from its first day, whenever one looks
    "2027-12-24, LATER, 2028-09-02, 2029-03-01, NOW,   2027-03-02, 2028-09-01",
    // the window of renewal, six months before the end (C5)
    "2028-09-01, LATER, 2028-09-02, 2029-03-01, NOW,   2027-03-02, 2028-09-01",
    "2028-09-02, NOW,   2028-09-02, 2029-03-01, NOT,   ,           ",
    "2029-03-01, NOW,   2028-09-02, 2029-03-01, NOT,   ,           ",
    "2029-03-02, NOT,   ,           ,           NOT,   ,           "
  })
  void c5_c10_renewalAndUpgradeHaveTheirDays(
      LocalDate today,
      Answer renewal,
      @Nullable LocalDate renewalFrom,
      @Nullable LocalDate renewalThrough,
      Answer upgrade,
      @Nullable LocalDate upgradeFrom,
      @Nullable LocalDate upgradeThrough) {
    List<PriorCertificate> held = List.of(prior(PriorCertificate.State.ACTIVE, DAY, null));
    assertThat(option(OptionKind.RENEWAL, today, held))
        .isEqualTo(new Option(OptionKind.RENEWAL, renewal, renewalFrom, renewalThrough, List.of()));
    Option upgraded = option(OptionKind.UPGRADE, today, held);
    assertThat(upgraded.answer()).isEqualTo(upgrade);
    assertThat(upgraded.from()).isEqualTo(upgradeFrom);
    assertThat(upgraded.through()).isEqualTo(upgradeThrough);
  }

  @Test
  void c10_whyNotYetIsSaidWithTheWordsOfTheApplication() {
    List<PriorCertificate> held = List.of(prior(PriorCertificate.State.ACTIVE, DAY, null));
    assertThat(option(OptionKind.UPGRADE, DAY, held).why())
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.UPGRADE_TOO_EARLY);
  }

  @Test
  void c8_afterThePlainEndAtOnceAndWithoutAnEndInSight() {
    List<PriorCertificate> held = List.of(prior(PriorCertificate.State.ACTIVE, DAY, null));
    Option before = option(OptionKind.REINSTATEMENT, LAST, held);
    assertThat(before.answer()).isEqualTo(Answer.LATER);
    assertThat(before.from()).isEqualTo(LAST.plusDays(1));
    Option after = option(OptionKind.REINSTATEMENT, LAST.plusDays(1), held);
    assertThat(after.answer()).isEqualTo(Answer.NOW);
    assertThat(after.through()).isNull();
  }

  @Test
  void c8_afterASanctionAFullYear() {
    LocalDate since = LocalDate.of(2028, 2, 29);
    List<PriorCertificate> held = List.of(prior(PriorCertificate.State.TERMINATED, since, null));
    Option waiting = option(OptionKind.REINSTATEMENT, since, held);
    assertThat(waiting.answer()).isEqualTo(Answer.LATER);
    assertThat(waiting.from()).isEqualTo("2029-03-01");
    assertThat(waiting.why())
        .extracting(Refusal::reason)
        .containsExactly(ApplicationRefusal.WAIT_AFTER_SANCTION);
    assertThat(option(OptionKind.REINSTATEMENT, LocalDate.of(2029, 2, 28), held).answer())
        .isEqualTo(Answer.LATER);
    assertThat(option(OptionKind.REINSTATEMENT, LocalDate.of(2029, 3, 1), held).answer())
        .isEqualTo(Answer.NOW);
  }

  @Test
  void c9_afterMisconductTheLaterOfBoth() {
    LocalDate event = LocalDate.of(2027, 6, 30);
    List<PriorCertificate> held =
        List.of(prior(PriorCertificate.State.VOIDED, event.plusMonths(2), event));
    Option waiting = option(OptionKind.REINSTATEMENT, event.plusMonths(2), held);
    assertThat(waiting.from()).isEqualTo("2030-06-30");
    assertThat(waiting.why())
        .extracting(Refusal::reason)
        .containsExactly(
            ApplicationRefusal.WAIT_AFTER_SANCTION, ApplicationRefusal.WAIT_AFTER_MISCONDUCT);
  }

  @Test
  void c7_c11_onlyWhatIsInUseIsTransferredAndIssuedAnew() {
    Certificate suspended = Held.certificate(DAY, CertificateState.SUSPENDED, DAY.plusDays(9));
    List<PriorCertificate> held =
        List.of(prior(PriorCertificate.State.SUSPENDED, DAY.plusDays(9), null));
    List<Option> options = OptionRules.on(DAY.plusDays(9), suspended, held, PERIODS);
    assertThat(options.subList(3, 5))
        .allSatisfy(
            option -> {
              assertThat(option.answer()).isEqualTo(Answer.NOT);
              assertThat(option.why())
                  .containsExactly(
                      SurveillanceRefusal.NOT_IN_USE.because(CertificateState.SUSPENDED));
            });
    assertThat(option(OptionKind.TRANSFER, DAY, held(DAY)).answer()).isEqualTo(Answer.NOW);
    assertThat(option(OptionKind.EMPLOYER, DAY, held(DAY)).through()).isEqualTo(LAST);
  }

  @Test
  void thePageNeverSaysSomethingElseThanTheApplicationWould() {
    List<PriorCertificate> held = held(DAY);
    for (LocalDate day = DAY; day.isBefore(LAST.plusMonths(2)); day = day.plusDays(1)) {
      var entitlement = KindRules.on(day, held, PERIODS);
      for (OptionKind kind : List.of(OptionKind.RENEWAL, OptionKind.UPGRADE)) {
        boolean open =
            entitlement.kind() == ApplicationKind.valueOf(kind.name())
                && entitlement.waits().isEmpty();
        assertThat(option(kind, day, held).answer() == Answer.NOW)
            .as(kind + " " + day)
            .isEqualTo(open);
      }
    }
  }

  @Test
  void theFirstDayOfAKindIsFoundOrNone() {
    assertThat(OptionRules.first(ApplicationKind.RENEWAL, DAY, LAST, held(DAY), PERIODS))
        .contains(LocalDate.of(2028, 9, 2));
    assertThat(
            OptionRules.first(ApplicationKind.RENEWAL, DAY, DAY.plusYears(1), held(DAY), PERIODS))
        .isEmpty();
  }

  private static Option option(OptionKind kind, LocalDate today, List<PriorCertificate> held) {
    Certificate certificate = Held.certificate(DAY, CertificateState.ACTIVE, DAY);
    return OptionRules.on(today, certificate, held, PERIODS).stream()
        .filter(option -> option.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<PriorCertificate> held(LocalDate from) {
    return List.of(prior(PriorCertificate.State.ACTIVE, from, null));
  }

  private static PriorCertificate prior(
      PriorCertificate.State state, LocalDate since, @Nullable LocalDate misconduct) {
    Validity validity = Validity.of(DAY, 3);
    return new PriorCertificate(
        "ZH260000018", "AAA", state, validity.from(), validity.through(), since, misconduct, null);
  }
}

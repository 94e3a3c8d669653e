package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Set<CertificateState> ENDED_BY_TIME =
      Set.of(CertificateState.ACTIVE, CertificateState.SUSPENDED);

  @ParameterizedTest
  @EnumSource(CertificateState.class)
  void clause9_1_onItsLastDayAStateIsStillWhatItWas(CertificateState state) {
    assertThat(certificate(state).stateOn(LocalDate.of(2029, 3, 1))).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(CertificateState.class)
  void clause9_1_theDayAfterTimeEndsWhatWasActiveOrSuspended(CertificateState state) {
    assertThat(certificate(state).stateOn(LocalDate.of(2029, 3, 2)))
        .isEqualTo(ENDED_BY_TIME.contains(state) ? CertificateState.EXPIRED : state);
  }

  @Test
  void everyStateHasAToneAndOnlyAValidCertificateAGoodOne() {
    assertThat(CertificateState.values())
        .filteredOn(state -> state.tone() == org.zhiheng.shell.Tone.GOOD)
        .containsExactly(CertificateState.ACTIVE);
  }

  @Test
  void c6_aRenewalDecidedEarlyIsAheadUntilItsFirstDay() {
    Certificate certificate = certificate(CertificateState.ACTIVE);
    assertThat(certificate.isAhead(DAY.minusDays(1))).isTrue();
    assertThat(certificate.isAhead(DAY)).isFalse();
  }

  @Test
  void clause9_1_whatTimeEndedHasEndedOnTheDayAfterTheLast() {
    Certificate certificate = certificate(CertificateState.SUSPENDED);
    assertThat(certificate.sinceOn(DAY.plusDays(1))).isEqualTo(DAY);
    assertThat(certificate.sinceOn(LocalDate.of(2030, 1, 1))).isEqualTo("2029-03-02");
  }

  private static Certificate certificate(CertificateState state) {
    return Samples.certificate(1, DAY, state);
  }
}

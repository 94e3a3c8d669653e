package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;

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

  private static Certificate certificate(CertificateState state) {
    return new Certificate(
        CertificateNumber.of(2026, 1),
        new CaseId(new UUID(0, 1)),
        new AccountId(new UUID(0, 2)),
        "测试甲",
        "演示精密制造有限公司",
        "AAA",
        "演示质量评价中心",
        "db32t4570-2023",
        "DB32/T 4570—2023",
        DAY,
        Validity.of(DAY, 3),
        state,
        new DocumentId(new UUID(0, 3)),
        1,
        1);
  }
}

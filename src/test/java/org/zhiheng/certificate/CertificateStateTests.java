package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.certificate.CertificateState.ACTIVE;
import static org.zhiheng.certificate.CertificateState.SUSPENDED;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateStateTests {

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, SUSPENDED TERMINATED VOIDED EXPIRED SUPERSEDED",
    "SUSPENDED, ACTIVE SUSPENDED TERMINATED VOIDED EXPIRED SUPERSEDED",
    "TERMINATED, VOIDED",
    "VOIDED, ''",
    "EXPIRED, ''",
    "SUPERSEDED, ''"
  })
  void clause9Point3KnowsTheseMovesAndNoOther(CertificateState from, String allowed) {
    var to = Arrays.stream(CertificateState.values()).filter(from::canMoveTo).map(Enum::name);
    assertThat(String.join(" ", to.toList())).isEqualTo(allowed);
  }

  @ParameterizedTest
  @EnumSource(CertificateState.class)
  void c3OnlyASuspensionCanBeLifted(CertificateState from) {
    assertThat(from.canMoveTo(ACTIVE)).isEqualTo(from == SUSPENDED);
  }

  @ParameterizedTest
  @EnumSource(CertificateState.class)
  void c3OnlyASuspensionGetsAnotherEnd(CertificateState state) {
    assertThat(state.canMoveTo(state)).isEqualTo(state == SUSPENDED);
  }
}

package org.zhiheng.certificate;

import java.time.LocalDate;

/** Plainly fictional certificates. */
final class Samples {

  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final String URL = "https://zhiheng.example/registry/ZH260001233";

  private Samples() {}

  static CertificateFacts certificate() {
    return of("测试甲", "演示精密制造有限公司", false);
  }

  static CertificateFacts demo() {
    return of("测试甲", "演示精密制造有限公司", true);
  }

  static CertificateFacts of(String holder, String organisation, boolean demo) {
    return of(holder, organisation, "演示质量评价中心", demo);
  }

  static CertificateFacts of(String holder, String organisation, String body, boolean demo) {
    return new CertificateFacts(
        holder,
        organisation,
        "AAA",
        body,
        DAY,
        Validity.of(DAY, 3),
        CertificateNumber.of(2026, 123),
        "首席质量官评价规范",
        "DB32/T 4570—2023",
        URL,
        demo);
  }
}

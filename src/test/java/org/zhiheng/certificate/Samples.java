package org.zhiheng.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** Plainly fictional certificates. */
final class Samples {

  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final String URL = "https://zhiheng.example/registry/ZH260001233";

  static final Edition EDITION =
      new Edition(
          1,
          "测试甲",
          "91350100M000100Y43",
          "演示精密制造有限公司",
          "演示质量评价中心",
          EditionCause.FIRST,
          "",
          new AccountId(new UUID(0, 4)),
          Instant.EPOCH,
          null);

  private Samples() {}

  /** A certificate in a state since the day of its decision. */
  static Certificate in(CertificateState state) {
    return certificate(1, DAY, state);
  }

  /** One that was awarded, and what befell it then. */
  static History history(StateChange... then) {
    var all =
        new ArrayList<>(
            List.of(
                new StateChange(
                    null,
                    CertificateState.ACTIVE,
                    DAY,
                    StateGround.AWARDED,
                    "",
                    new AccountId(new UUID(0, 4)),
                    Instant.EPOCH)));
    all.addAll(List.of(then));
    return new History(all, Set.of());
  }

  static Certificate certificate(int number, LocalDate decidedOn, CertificateState state) {
    return new Certificate(
        CertificateNumber.of("ZH", 2026, number),
        new CaseId(new UUID(0, number)),
        1,
        new AccountId(new UUID(0, 2)),
        new PersonId(new UUID(0, 3)),
        "AAA",
        "db32t4570-2023",
        "DB32/T 4570—2023",
        decidedOn,
        Validity.of(decidedOn, 3),
        state,
        decidedOn,
        EDITION,
        1);
  }

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
        CertificateNumber.of("ZH", 2026, 123),
        "首席质量官评价规范",
        "DB32/T 4570—2023",
        URL,
        demo);
  }
}

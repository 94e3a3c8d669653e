package org.zhiheng.surveillance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Edition;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/** Plainly fictional certificates and what their holders did. */
final class Held {

  static final PersonId HOLDER = new PersonId(new UUID(0, 3));

  private Held() {}

  static Certificate certificate(LocalDate decidedOn, CertificateState state, LocalDate since) {
    return certificate(1, Validity.of(decidedOn, 3), state, since);
  }

  static Certificate certificate(
      int number, Validity validity, CertificateState state, LocalDate since) {
    return new Certificate(
        CertificateNumber.of("ZH", 2026, number),
        new CaseId(new UUID(0, number)),
        1,
        new AccountId(new UUID(0, 2)),
        HOLDER,
        "AAA",
        "db32t4570-2023",
        "DB32/T 4570—2023",
        validity.from(),
        validity,
        state,
        since,
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
            null),
        1);
  }

  static EducationEntry entry(LocalDate heldOn) {
    return new EducationEntry(EducationKind.TRAINING, "演示讲座", "演示协会", heldOn, new BigDecimal("4"));
  }

  static EducationRecord record(int year, LocalDate heldOn) {
    return EducationRecord.of(
        CertificateNumber.of("ZH", 2026, 1),
        year,
        entry(heldOn),
        DocumentId.next(),
        new AccountId(new UUID(0, 2)),
        Instant.EPOCH);
  }

  static EducationRecord accepted(int year, LocalDate heldOn) {
    return record(year, heldOn).accepted(new AccountId(new UUID(0, 5)), Instant.EPOCH);
  }

  static Actor actor(PersonId person, Role... roles) {
    return new Actor(AccountId.next(), person, "演示一号", Set.of(roles), null);
  }
}

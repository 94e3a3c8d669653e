package org.zhiheng.surveillance.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Edition;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/** Plainly fictional events and people. */
final class Sanctions {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final CertificateNumber NUMBER = CertificateNumber.of("ZH", 2026, 1);
  static final PersonId HOLDER = new PersonId(new UUID(0, 100));

  private Sanctions() {}

  /** Somebody of the body, who is another person for each number. */
  static Actor person(int number, Role... roles) {
    var id = new UUID(1, number);
    return new Actor(new AccountId(id), new PersonId(id), "演示" + number + "号", Set.of(roles), null);
  }

  static Actor holder() {
    return new Actor(new AccountId(new UUID(0, 100)), HOLDER, "测试甲", Set.of(Role.APPLICANT), null);
  }

  static IncidentReport report(StateGround kind) {
    return new IncidentReport(kind, NUMBER.value(), DAY, "演示经过", "演示来源");
  }

  static Incident incident(Actor by) {
    return Incident.of(report(StateGround.CONDUCT), List.of(), by, Instant.EPOCH);
  }

  static Certificate certificate(int number, Validity validity, CertificateState state) {
    return new Certificate(
        CertificateNumber.of("ZH", 2026, number),
        new CaseId(new UUID(0, number)),
        1,
        new AccountId(new UUID(0, 100)),
        HOLDER,
        "AAA",
        "db32t4570-2023",
        "DB32/T 4570—2023",
        validity.from(),
        validity,
        state,
        validity.from(),
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

  /** The same certificate in another state. */
  static Certificate moved(Certificate before, CertificateState to, LocalDate since) {
    return new Certificate(
        before.number(),
        before.caseId(),
        before.round(),
        before.account(),
        before.holder(),
        before.grade(),
        before.schemeId(),
        before.schemeCode(),
        before.decidedOn(),
        before.validity(),
        to,
        since,
        before.paper(),
        before.version());
  }
}

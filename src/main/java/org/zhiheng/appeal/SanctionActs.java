package org.zhiheng.appeal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.surveillance.sanction.Ruling;
import org.zhiheng.surveillance.sanction.RulingOverturnings;

/** What three people decided on a certificate against its holder (9.3, C3, C4). */
@Component
class SanctionActs implements AppealedActs {

  private final RulingOverturnings rulings;
  private final Certificates certificates;
  private final Applications applications;

  SanctionActs(RulingOverturnings rulings, Certificates certificates, Applications applications) {
    this.rulings = rulings;
    this.certificates = certificates;
    this.applications = applications;
  }

  @Override
  public Set<AppealedKind> kinds() {
    return EnumSet.of(AppealedKind.SANCTION);
  }

  @Override
  public List<AppealedAct> of(CaseId id) {
    return rulings.trustedSanctions(id).stream().map(each -> act(id, each)).toList();
  }

  @Override
  public List<Refusal> whyNotUndo(AppealedAct act) {
    return rulings.whyNot(ruling(act));
  }

  @Override
  public void undo(AppealedAct act, String appeal, AccountId by) {
    rulings.overturn(ruling(act), appeal, by);
  }

  private static UUID ruling(AppealedAct act) {
    return UUID.fromString(act.reference());
  }

  private AppealedAct act(CaseId id, Ruling ruling) {
    Certificate certificate = certificates.findTrusted(rulings.trustedNumber(ruling)).orElseThrow();
    LocalDate decidedOn = ChinaTime.dayOf(ruling.decidedAt());
    return new AppealedAct(
        id,
        AppealedKind.SANCTION,
        ruling.id().toString(),
        decidedOn,
        certificate.holder(),
        Objects.requireNonNull(applications.findTrusted(id).number(), "it was submitted"),
        certificate.holderName(),
        certificate.organisationName(),
        certificate.schemeId());
  }
}

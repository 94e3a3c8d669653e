package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;

class EditionRulesTests {

  private static final LocalDate TODAY = Samples.DAY.plusDays(10);
  private static final Edition LAST = Samples.EDITION;
  private static final String OTHER = "91330100799655058B";

  @Test
  void c11_aChangeOfEmployerIsReissuedAndTheNameStays() {
    assertThat(whyNot(EditionCause.EMPLOYER, LAST.holderName(), OTHER, "演示科技有限公司")).isEmpty();
    assertThat(whyNot(EditionCause.EMPLOYER, "测试乙", OTHER, "演示科技有限公司"))
        .containsExactly(unfit(EditionCause.EMPLOYER));
    assertThat(whyNot(EditionCause.EMPLOYER, LAST.holderName(), LAST.organisation(), "演示科技有限公司"))
        .containsExactly(unfit(EditionCause.EMPLOYER));
  }

  @Test
  void c11_aNewNameIsReissuedAndTheOrganisationStays() {
    assertThat(whyNot(EditionCause.NAME, "测试丙", LAST.organisation(), LAST.organisationName()))
        .isEmpty();
    assertThat(whyNot(EditionCause.NAME, "测试丙", OTHER, LAST.organisationName()))
        .containsExactly(unfit(EditionCause.NAME));
  }

  @Test
  void c11_aCorrectionCorrectsSomethingAndNothingIsIssuedFirstTwice() {
    String name = LAST.holderName();
    assertThat(whyNot(EditionCause.CORRECTION, name, LAST.organisation(), "演示精密制造公司")).isEmpty();
    assertThat(whyNot(EditionCause.CORRECTION, name, LAST.organisation(), LAST.organisationName()))
        .containsExactly(unfit(EditionCause.CORRECTION));
    assertThat(whyNot(EditionCause.FIRST, "测试丙", OTHER, "演示科技有限公司"))
        .containsExactly(unfit(EditionCause.FIRST));
  }

  @Test
  void c11_onlyACertificateThatMayBeUsedIsReissuedForAReasonAndWhatCanBePrinted() {
    Refusal unprinted = CertificateRefusal.NO_ROOM.because("测试丙").at("holderName");
    var reissue =
        new Reissue(EditionCause.NAME, "测试丙", LAST.organisation(), LAST.organisationName(), " ");

    assertThat(
            EditionRules.whyNotReissue(
                Samples.in(CertificateState.SUSPENDED), reissue, List.of(unprinted), TODAY))
        .containsExactly(
            CertificateRefusal.NOT_TO_REISSUE.because(CertificateState.SUSPENDED),
            CertificateRefusal.NO_REASON.because().at("reason"),
            unprinted);
  }

  @Test
  void anOrganisationIsNamedByItsCreditCode() {
    assertThat(whyNot(EditionCause.EMPLOYER, LAST.holderName(), "X", "演示科技有限公司"))
        .containsExactlyElementsOf(
            CreditCode.whyNotParse("X").stream().map(each -> each.at("organisation")).toList());
  }

  private static Refusal unfit(EditionCause cause) {
    return CertificateRefusal.CAUSE_UNFIT.because(cause).at("cause");
  }

  private static List<Refusal> whyNot(
      EditionCause cause, String name, String organisation, String organisationName) {
    return EditionRules.whyNotReissue(
        Samples.in(CertificateState.ACTIVE),
        new Reissue(cause, name, organisation, organisationName, "本人申请"),
        List.of(),
        TODAY);
  }
}

package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.certificate.ReissueProposal.Settlement;
import org.zhiheng.drawing.DrawingRefusal;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class EditionRulesTests {

  private static final LocalDate TODAY = Samples.DAY.plusDays(10);
  private static final HolderFacts LAST = Samples.EDITION.facts();
  private static final HolderFacts MOVED =
      new HolderFacts(LAST.holderName(), "91330100799655058B", "演示科技有限公司");
  private static final HolderFacts NAMED =
      new HolderFacts("测试丙", LAST.organisation(), LAST.organisationName());
  private static final HolderFacts RENAMED =
      new HolderFacts(LAST.holderName(), LAST.organisation(), "演示精密制造公司");
  private static final PersonId PROPOSER = new PersonId(new UUID(0, 11));

  @Test
  void c11_eachCauseNamesTheOnlyThingThatDiffers() {
    assertThat(causes(LAST)).containsExactly(EditionCause.PAPER);
    assertThat(causes(MOVED)).containsExactly(EditionCause.EMPLOYER);
    assertThat(causes(NAMED)).containsExactly(EditionCause.NAME, EditionCause.CORRECTION);
    assertThat(causes(RENAMED)).containsExactly(EditionCause.ORGANISATION, EditionCause.CORRECTION);
    assertThat(causes(new HolderFacts("测试丙", MOVED.organisation(), "演示科技有限公司"))).isEmpty();
  }

  @Test
  void c11_aFurtherPaperHasAReasonAndCanBePrinted() {
    Refusal unprinted = DrawingRefusal.NO_ROOM.because("测试丙").at("holderName");

    assertThat(
            EditionRules.whyNotWrite(
                Samples.EDITION,
                new Reissue(EditionCause.EMPLOYER, "", " "),
                NAMED,
                List.of(unprinted)))
        .containsExactly(
            CertificateRefusal.CAUSE_UNFIT.because(EditionCause.EMPLOYER).at("cause"),
            CertificateRefusal.NO_REASON.because().at("reason"),
            unprinted);
  }

  @Test
  void c11_onlyACertificateThatMayBeUsedIsReissuedAndOneProposalWaitsAtATime() {
    assertThat(
            EditionRules.whyNotPropose(
                Samples.in(CertificateState.SUSPENDED), proposal(null), TODAY))
        .containsExactly(
            CertificateRefusal.NOT_TO_REISSUE.because(CertificateState.SUSPENDED),
            CertificateRefusal.REISSUE_WAITS.because());
    assertThat(EditionRules.whyNotPropose(Samples.in(CertificateState.ACTIVE), null, TODAY))
        .isEmpty();
  }

  @Test
  void c11_anotherPersonAgreesWhateverAccountTheyUse() {
    Actor self = actor(21, PROPOSER);
    Actor other = actor(22, new PersonId(new UUID(0, 12)));

    assertThat(EditionRules.whyNotSettle(proposal(null), self, List.of()))
        .containsExactly(CertificateRefusal.SAME_PERSON.because());
    assertThat(EditionRules.whyNotSettle(proposal(null), other, List.of())).isEmpty();
    assertThat(EditionRules.whyNotSettle(proposal(settled()), other, List.of()))
        .containsExactly(CertificateRefusal.REISSUE_SETTLED.because());
    assertThat(EditionRules.whyNotTakeBack(proposal(null), other))
        .containsExactly(CertificateRefusal.NOT_THE_PROPOSER.because());
    assertThat(EditionRules.whyNotTakeBack(proposal(null), self)).isEmpty();
    assertThat(EditionRules.whyNotTakeBack(proposal(settled()), self))
        .containsExactly(CertificateRefusal.REISSUE_SETTLED.because());
  }

  @Test
  void c11_whatChangedOnFileMeanwhileIsProposedAnew() {
    Certificate certificate = Samples.in(CertificateState.ACTIVE);

    assertThat(EditionRules.whyNotNow(certificate, proposal(null), NAMED, TODAY)).isEmpty();
    assertThat(EditionRules.whyNotNow(certificate, proposal(null), LAST, TODAY))
        .containsExactly(CertificateRefusal.FACTS_MOVED.because());
  }

  private static List<EditionCause> causes(HolderFacts facts) {
    return List.of(EditionCause.values()).stream()
        .filter(cause -> EditionRules.fits(LAST, cause, facts))
        .toList();
  }

  private static Actor actor(int account, PersonId person) {
    return new Actor(
        new AccountId(new UUID(0, account)), person, "演示一号", Set.of(Role.MANAGER), null);
  }

  private static Settlement settled() {
    return new Settlement(false, "", new AccountId(new UUID(0, 9)), Instant.EPOCH);
  }

  private static ReissueProposal proposal(Settlement settled) {
    return new ReissueProposal(
        new UUID(0, 8),
        Samples.in(CertificateState.ACTIVE).number(),
        2,
        EditionCause.NAME,
        NAMED,
        "更名",
        new AccountId(new UUID(0, 9)),
        PROPOSER,
        Instant.EPOCH,
        settled);
  }
}

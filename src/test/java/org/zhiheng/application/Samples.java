package org.zhiheng.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.application.review.ForeignLook;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Figures;
import org.zhiheng.organisation.Industry;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.OrganisationType;
import org.zhiheng.person.Appointment;
import org.zhiheng.person.CvEntry;
import org.zhiheng.person.Education;
import org.zhiheng.person.Employment;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.Person;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Schooling;
import org.zhiheng.person.Sex;
import org.zhiheng.person.Title;
import org.zhiheng.person.TitleLevel;
import org.zhiheng.person.Training;
import org.zhiheng.person.TrainingEntry;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.support.TestNumbers;

/** A plainly fictional applicant whose file lacks nothing, and ways to take something out of it. */
public final class Samples {

  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final Scheme SCHEME = Schemes.shipped(Clock.systemUTC()).current();
  public static final CreditCode CODE = new CreditCode("91350100M000100Y43");
  public static final CreditCode OTHER = new CreditCode("91330100799655058B");
  public static final Actor APPLICANT = actor("测试甲", CODE, Role.APPLICANT);
  public static final Actor SIGNER = actor("测试乙", CODE, Role.EMPLOYER);
  public static final Actor OFFICER = actor("演示受理员", null, Role.OFFICER);
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private Samples() {}

  public static Actor actor(String name, CreditCode organisation, Role... roles) {
    String code = organisation == null ? null : organisation.value();
    return new Actor(AccountId.next(), PersonId.next(), name, Set.of(roles), code);
  }

  public static Application application(ApplicationStage stage) {
    boolean open = stage == ApplicationStage.SUBMITTED || stage == ApplicationStage.RETURNED;
    boolean draft = stage == ApplicationStage.DRAFT;
    return new Application(
        CaseId.next(),
        draft ? null : "2026-000001",
        APPLICANT.id(),
        APPLICANT.person(),
        CODE,
        SCHEME.id(),
        SCHEME.fingerprint(),
        ApplicationKind.NEW,
        stage,
        NOW,
        draft ? null : NOW,
        0,
        open ? LocalDate.of(2026, 3, 16) : null,
        1);
  }

  public static Application rounds(ApplicationStage stage, int rounds) {
    Application base = application(stage);
    return new Application(
        base.id(),
        base.number(),
        base.applicant(),
        base.person(),
        base.organisation(),
        base.schemeId(),
        base.fingerprint(),
        base.kind(),
        stage,
        base.startedAt(),
        base.submittedAt(),
        rounds,
        base.dueOn(),
        base.version());
  }

  public static Application byScheme(Application base, String fingerprint) {
    return new Application(
        base.id(),
        base.number(),
        base.applicant(),
        base.person(),
        base.organisation(),
        base.schemeId(),
        fingerprint,
        base.kind(),
        base.stage(),
        base.startedAt(),
        base.submittedAt(),
        base.supplementRounds(),
        base.dueOn(),
        base.version());
  }

  public static Dossier dossier(ApplicationStage stage) {
    return dossier(application(stage));
  }

  public static Dossier dossier(Application application) {
    return new Dossier(
        application,
        file(person(APPLICANT.person()), List.of(work()), List.of(training())),
        organisation(CODE, 1),
        1,
        SCHEME.rows().stream()
            .map(row -> new SelfEvaluation(row.id(), "演示说明", new BigDecimal("0.5"), 1))
            .toList(),
        List.of(Evidence.of(DocumentId.next(), facts())),
        Declarations.all(),
        done(List.of(recommendation(CODE)), List.of(), List.of()),
        List.of());
  }

  public static Recommendation recommendation(CreditCode code) {
    return new Recommendation(1, code, SIGNER.id(), SIGNER.person(), "测试乙", "总经理", "同意推荐", NOW, 2);
  }

  public static CaseRecord done(
      List<Recommendation> recommendations,
      List<EmployerChange> changes,
      List<FormalReview> reviews,
      Proposal... proposals) {
    return new CaseRecord(
        recommendations, changes, List.of(), reviews, List.of(proposals), null, null);
  }

  public static Dossier with(Dossier dossier, CaseRecord done) {
    return new Dossier(
        dossier.application(),
        dossier.person(),
        dossier.organisation(),
        dossier.snapshot(),
        dossier.selfEvaluations(),
        dossier.evidence(),
        dossier.declarations(),
        done,
        List.of());
  }

  public static Dossier with(Dossier dossier, PersonFile person) {
    return new Dossier(
        dossier.application(),
        person,
        dossier.organisation(),
        dossier.snapshot(),
        dossier.selfEvaluations(),
        dossier.evidence(),
        dossier.declarations(),
        dossier.done(),
        List.of());
  }

  public static Dossier with(Dossier dossier, Organisation organisation) {
    return new Dossier(
        dossier.application(),
        dossier.person(),
        organisation,
        dossier.snapshot(),
        dossier.selfEvaluations(),
        dossier.evidence(),
        dossier.declarations(),
        dossier.done(),
        List.of());
  }

  public static Dossier with(Dossier dossier, Recommendation recommendation) {
    List<Recommendation> asked = recommendation == null ? List.of() : List.of(recommendation);
    return with(dossier, done(asked, List.of(), List.of()));
  }

  public static Dossier with(Dossier dossier, Declarations declarations) {
    return new Dossier(
        dossier.application(),
        dossier.person(),
        dossier.organisation(),
        dossier.snapshot(),
        dossier.selfEvaluations(),
        dossier.evidence(),
        declarations,
        dossier.done(),
        List.of());
  }

  public static Dossier with(
      Dossier dossier, List<SelfEvaluation> selfEvaluations, List<Evidence> evidence) {
    return new Dossier(
        dossier.application(),
        dossier.person(),
        dossier.organisation(),
        dossier.snapshot(),
        selfEvaluations,
        evidence,
        dossier.declarations(),
        dossier.done(),
        List.of());
  }

  public static PersonFile file(Person person, List<Employment> work, List<Training> trainings) {
    List<CvEntry> cv = new ArrayList<>();
    work.forEach(one -> cv.add(new CvEntry(UUID.randomUUID(), one, 1)));
    List<TrainingEntry> taken = new ArrayList<>();
    trainings.forEach(one -> taken.add(new TrainingEntry(UUID.randomUUID(), one, 1)));
    return new PersonFile(person, cv, taken);
  }

  public static Person person(PersonId id) {
    return person(id, Education.JUNIOR_COLLEGE, TitleLevel.INTERMEDIATE, 0);
  }

  public static Person person(PersonId id, Education education, TitleLevel title, int version) {
    return new Person(
        id,
        "测试甲",
        Sex.FEMALE,
        new IdentityDocument(IdentityDocumentType.CITIZEN_ID, TestNumbers.of(id)),
        new Mobile("13800138000"),
        "ceshi@example.com",
        new Schooling(education, "演示大学", "机械工程", LocalDate.of(2005, 7, 1)),
        new Title(title, "工程师", LocalDate.of(2012, 1, 1)),
        new Appointment("质量总监", LocalDate.of(2022, 1, 1), "演示〔2022〕1 号", false),
        null,
        version);
  }

  public static Employment work() {
    return work(LocalDate.of(2021, 3, 3), null);
  }

  public static Employment work(LocalDate from, LocalDate to) {
    return new Employment(from, to, "演示一号公司", "质量部", "质量总监", true, null);
  }

  public static Training training() {
    return new Training("演示培训机构", "首席质量官培训", TODAY.minusDays(2), TODAY, 24);
  }

  public static Organisation organisation(CreditCode code, int version) {
    return new Organisation(
        code,
        "演示一号公司",
        OrganisationType.ENTERPRISE,
        "江苏省南京市",
        "演示路 1 号",
        new Industry("6513"),
        new Figures(103L, new BigDecimal("15735.28"), null),
        2025,
        null,
        null,
        "测试丙",
        "测试丁",
        "02500000000",
        null,
        version);
  }

  /** A certificate of another body that is in force on a day. */
  public static ForeignFacts foreign(LocalDate today) {
    return foreign("YS-0007", today);
  }

  public static ForeignFacts foreign(String number, LocalDate today) {
    return new ForeignFacts(
        "演示二号评价中心", number, "AAA", today.minusYears(1), today.plusYears(2).minusDays(1));
  }

  /** What an officer found who has nothing against it. */
  public static ForeignLook.Finding looked() {
    return new ForeignLook.Finding(true, true, PriorCertificate.State.ACTIVE, null, null, "演示登记簿");
  }

  public static EvidenceFacts facts() {
    return new EvidenceFacts(
        "演示质量奖证书",
        EvidenceKind.HONOUR,
        LocalDate.of(2025, 5, 1),
        "演示协会",
        EvidenceLevel.MUNICIPAL,
        "主持",
        Set.of("7.5.5"));
  }
}

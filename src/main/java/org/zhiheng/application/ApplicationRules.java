package org.zhiheng.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.NumberedText;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What the applicant may do, and what a file must hold before it is submitted (5.1, 8.1). */
public final class ApplicationRules {

  /** What fits into the text of one row, and into other longer texts. */
  public static final int TEXT = 3000;

  /** What fits into one line. */
  public static final int LINE = 200;

  private ApplicationRules() {}

  /**
   * One case at a time along the whole line, from an organisation that can recommend (8.1 a), and
   * after the waits of clause 9.
   */
  public static List<Refusal> whyNotStart(
      Actor by, List<ApplicationLine> earlier, Entitlement entitlement) {
    List<Refusal> refusals = new ArrayList<>();
    if (!by.is(Role.APPLICANT)) {
      refusals.add(ApplicationRefusal.NOT_APPLICANT.because());
    }
    if (by.organisation() == null) {
      refusals.add(ApplicationRefusal.NO_ORGANISATION.because());
    }
    earlier.stream()
        .filter(line -> line.stage().isOpen())
        .forEach(line -> refusals.add(ApplicationRefusal.ALREADY_OPEN.because(line.stage())));
    refusals.addAll(entitlement.waits());
    return refusals;
  }

  /** The file is the applicant's to change before it is submitted and while it is returned. */
  public static List<Refusal> whyNotChange(Application application) {
    return application.stage().isWithApplicant() ? List.of() : stageForbids(application);
  }

  /**
   * The applicant may withdraw until the decision.
   *
   * @param decided whether a panel has decided
   */
  public static List<Refusal> whyNotWithdraw(Application application, boolean decided) {
    List<Refusal> refusals = new ArrayList<>(whyNotMove(application, ApplicationStage.WITHDRAWN));
    if (decided) {
      refusals.add(ApplicationRefusal.STEP_TAKEN.because(LaterStep.DECIDED));
    }
    return refusals;
  }

  /**
   * Back to a stage in which the case is open: only while its person has no other open case.
   *
   * @param ofPerson all applications of the person
   */
  public static List<Refusal> whyNotTakeUp(
      Application application, ApplicationStage stage, List<ApplicationLine> ofPerson) {
    List<Refusal> refusals = new ArrayList<>(whyNotMove(application, stage));
    refusals.addAll(whyNotBeside(application.id(), ofPerson));
    return refusals;
  }

  /** One case of a person along the line: what was begun meanwhile is not handed in beside it. */
  static List<Refusal> whyNotBeside(CaseId id, List<ApplicationLine> ofPerson) {
    return ofPerson.stream()
        .filter(line -> !line.id().equals(id))
        .filter(line -> line.stage().isOpen() && line.stage() != ApplicationStage.DRAFT)
        .map(line -> ApplicationRefusal.OTHER_OPEN.because(line.stage()))
        .toList();
  }

  /** A row must be the scheme's, its coefficient one of those that its kind may get (S2). */
  public static List<Refusal> whyNotSave(SelfEvaluation typed, Scheme scheme) {
    Optional<Row> row = scheme.row(typed.row());
    if (row.isEmpty()) {
      return List.of(ApplicationRefusal.ROW_UNKNOWN.because(typed.row()));
    }
    return new Written()
        .may("text", typed.text(), TEXT)
        .unless(
            typed.coefficient() == null
                || scheme.scale(row.get().kind()).match(typed.coefficient()).isPresent(),
            ApplicationRefusal.COEFFICIENT_NOT_ALLOWED
                .because(String.valueOf(typed.coefficient()), typed.row())
                .at("coefficient"))
        .whyNot();
  }

  /** Evidence says what it is and which rows it supports (8.1 c). */
  public static List<Refusal> whyNotAdd(EvidenceFacts facts, Scheme scheme, LocalDate today) {
    Written written =
        new Written()
            .must("title", facts.title(), LINE)
            .must("issuer", facts.issuer(), LINE)
            .may("ownPart", facts.ownPart(), LINE)
            .unless(!facts.rows().isEmpty(), ApplicationRefusal.NO_ROW.because().at("rows"))
            .unless(
                facts.date() == null || !facts.date().isAfter(today),
                ApplicationRefusal.DATE_AHEAD.because().at("date"));
    facts.rows().stream()
        .filter(row -> scheme.row(row).isEmpty())
        .forEach(
            row -> written.and(List.of(ApplicationRefusal.ROW_UNKNOWN.because(row).at("rows"))));
    return written.whyNot();
  }

  public static List<Refusal> whyNotDeclare(Declarations typed) {
    return new Written().may("keepOff", typed.keepOff(), TEXT).whyNot();
  }

  /** Whoever puts something right, or looks at what is kept from others, says why. */
  public static List<Refusal> whyNotReason(String reason) {
    return new Written().must("reason", reason, TEXT).whyNot();
  }

  /** A case ends by the rules it began with: the scheme must still be loaded, and unchanged. */
  public static List<Refusal> whyNotUse(Application application, Optional<Scheme> scheme) {
    boolean same =
        scheme.filter(it -> it.fingerprint().equals(application.fingerprint())).isPresent();
    return same
        ? List.of()
        : List.of(ApplicationRefusal.SCHEME_CHANGED.because(application.schemeId()));
  }

  /**
   * What is handed in for the first time follows an edition that the body evaluates by; what was
   * handed in before ends by the one it began with.
   *
   * @param offered whether the body evaluates by the edition
   */
  public static List<Refusal> whyNotUse(
      Application application, Optional<Scheme> scheme, boolean offered) {
    List<Refusal> refusals = new ArrayList<>(whyNotUse(application, scheme));
    if (!offered && application.number() == null) {
      refusals.add(ApplicationRefusal.SCHEME_NOT_OFFERED.because(application.schemeId()));
    }
    return refusals;
  }

  /** Everything that is missing, each with the {@link FilePart} where it is mended. */
  public static List<Refusal> whyNotSubmit(Dossier dossier, Scheme scheme, LocalDate today) {
    Application application = dossier.application();
    if (!application.stage().isWithApplicant()) {
      return stageForbids(application);
    }
    if (application.isOverdue(today)) {
      return List.of(
          ApplicationRefusal.SUPPLEMENT_OVERDUE.because(String.valueOf(application.dueOn())));
    }
    List<Refusal> refusals = new ArrayList<>(whyNotUse(application, Optional.of(scheme)));
    refusals.addAll(whyNotTold(dossier));
    findings(dossier, scheme, today).forEach(finding -> refusals.addAll(finding.whyNot()));
    for (Declaration open : dossier.declarations().open()) {
      refusals.add(
          ApplicationRefusal.DECLARATION_OPEN.because(open).at(FilePart.DECLARATIONS.place()));
    }
    return refusals;
  }

  /** The machine's checks: the prerequisites of 5.1 on a day, then the materials of 8.1. */
  public static List<RequirementCheck> findings(Dossier dossier, Scheme scheme, LocalDate on) {
    List<RequirementCheck> findings = new ArrayList<>(PrerequisiteRules.check(dossier, scheme, on));
    for (NumberedText material : scheme.materials()) {
      findings.add(RequirementCheck.of(material, whyNotMaterial(material, dossier, scheme)));
    }
    return findings;
  }

  /** Person and organisation have told everything their forms ask for. */
  static List<Refusal> whyNotTold(Dossier dossier) {
    return Stream.concat(
            dossier.person().person().incomplete().stream()
                .map(each -> each.at(FilePart.PERSON.place())),
            dossier.organisation().incomplete().stream()
                .map(each -> each.at(FilePart.ORGANISATION.place())))
        .toList();
  }

  static List<Refusal> whyNotMove(Application application, ApplicationStage to) {
    return application.stage().mayBecome(to) ? List.of() : stageForbids(application);
  }

  private static List<Refusal> whyNotMaterial(
      NumberedText material, Dossier dossier, Scheme scheme) {
    return switch (material.rule()) {
      case RECOMMENDATION -> whyNotRecommended(dossier.recommendation());
      case SELF_EVALUATION -> whyNotEvaluated(dossier, scheme);
      case EVIDENCE ->
          dossier.evidence().isEmpty()
              ? List.of(ApplicationRefusal.EVIDENCE_MISSING.because().at(FilePart.EVIDENCE.place()))
              : List.of();
      case QUALIFICATION, EXPERIENCE, TRAINING, CONDUCT, OWN_ACCIDENT, LINKED_ACCIDENT, WAIT ->
          throw new IllegalStateException(material.rule() + " checks no material");
    };
  }

  private static List<Refusal> whyNotRecommended(@Nullable Recommendation recommendation) {
    if (recommendation == null) {
      return List.of(
          ApplicationRefusal.RECOMMENDATION_MISSING.because().at(FilePart.RECOMMENDATION.place()));
    }
    return recommendation.signed()
        ? List.of()
        : List.of(
            ApplicationRefusal.RECOMMENDATION_UNSIGNED
                .because()
                .at(FilePart.RECOMMENDATION.place()));
  }

  private static List<Refusal> whyNotEvaluated(Dossier dossier, Scheme scheme) {
    return scheme.rows().stream()
        .map(Row::id)
        .filter(row -> !dossier.selfEvaluation(row).complete())
        .map(row -> ApplicationRefusal.ROW_INCOMPLETE.because(row).at(FilePart.row(row)))
        .toList();
  }

  private static List<Refusal> stageForbids(Application application) {
    return List.of(ApplicationRefusal.STAGE_FORBIDS.because(application.stage()));
  }
}

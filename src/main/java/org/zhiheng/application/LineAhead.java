package org.zhiheng.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Refusal;

/** What the modules further down the line answer to the questions that are asked here. */
@Component
class LineAhead {

  private final ObjectProvider<LaterSteps> steps;
  private final ObjectProvider<PriorCertificates> certificates;
  private final ObjectProvider<PaperText> papers;
  private final ObjectProvider<MissedYears> missed;
  private final ReadOnce once;

  LineAhead(
      ObjectProvider<LaterSteps> steps,
      ObjectProvider<PriorCertificates> certificates,
      ObjectProvider<PaperText> papers,
      ObjectProvider<MissedYears> missed,
      ReadOnce once) {
    this.once = once;
    this.missed = missed;
    this.papers = papers;
    this.steps = steps;
    this.certificates = certificates;
  }

  /** What keeps the names of a file from being printed, each with the place where it is mended. */
  List<Refusal> whyNotPrint(Dossier dossier) {
    return papers.stream()
        .flatMap(
            paper ->
                Stream.concat(
                    paper
                        .whyNotPrint(PaperText.Place.HOLDER, dossier.person().person().name())
                        .stream()
                        .map(refusal -> refusal.at(FilePart.PERSON.place())),
                    paper
                        .whyNotPrint(PaperText.Place.ORGANISATION, dossier.organisation().name())
                        .stream()
                        .map(refusal -> refusal.at(FilePart.ORGANISATION.place()))))
        .toList();
  }

  /** The steps after the formal review that a case has taken. */
  Set<LaterStep> taken(CaseId id) {
    return steps.stream().flatMap(each -> each.taken(id).stream()).collect(Collectors.toSet());
  }

  /** C2: what a re-evaluation finds missing; who applies for the first time has missed nothing. */
  List<MissedYear> missedYears(Application application) {
    return application.kind() == ApplicationKind.NEW
        ? List.of()
        : missed.stream().flatMap(each -> each.of(application.person()).stream()).toList();
  }

  /** Whether a number is one of those that this body gives. */
  boolean isOwn(String number) {
    return certificates.stream().anyMatch(each -> each.isOwn(number));
  }

  /** What a person held of this body on a day, as it was then. */
  List<PriorCertificate> ownOn(LocalDate day, PersonId person) {
    return certificates.stream().flatMap(each -> each.ownOn(day, person).stream()).toList();
  }

  /** What a case led to in an earlier round. */
  Optional<PriorCertificate> awarded(CaseId id) {
    return certificates.stream().flatMap(each -> each.of(id).stream()).findFirst();
  }

  List<PriorCertificate> certificates(PersonId person) {
    return once.of(
        "application/certificates",
        person,
        () -> certificates.stream().flatMap(each -> each.of(person).stream()).toList());
  }
}

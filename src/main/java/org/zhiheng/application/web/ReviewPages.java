package org.zhiheng.application.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Supplement;
import org.zhiheng.application.review.ForeignLooks;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.application.web.ReviewView.Forms;
import org.zhiheng.application.web.ReviewView.Listed;
import org.zhiheng.body.TrainingProviders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.IdentityQuestions;
import org.zhiheng.person.TrainingEntry;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The officer's formal review (8.2). */
@Controller
class ReviewPages {

  private static final String REVIEW = Paths.LIST + "/{id}/review";
  private static final String TEMPLATE = "application/review";

  private final Applications applications;
  private final FormalReviews reviews;
  private final CaseTies ties;
  private final IdentityQuestions questions;
  private final TrainingProviders providers;
  private final ForeignLooks looks;
  private final Pages pages;
  private final CurrentActor currentActor;

  ReviewPages(
      Applications applications,
      FormalReviews reviews,
      CaseTies ties,
      IdentityQuestions questions,
      TrainingProviders providers,
      ForeignLooks looks,
      Pages pages,
      CurrentActor currentActor) {
    this.applications = applications;
    this.reviews = reviews;
    this.ties = ties;
    this.questions = questions;
    this.providers = providers;
    this.looks = looks;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.OFFICER)
  @GetMapping(REVIEW)
  View show(@PathVariable String id) {
    Dossier dossier = dossier(id);
    return pages.show(TEMPLATE, view(dossier, untouched(dossier)));
  }

  @Allowed(Role.OFFICER)
  @PostMapping(REVIEW + "/accept")
  View accept(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("accept");
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    return form.passes(() -> reviews.accept(caseId, form.version(), actor))
        ? pages.next(Paths.of(caseId), "application.review.accepted")
        : again(id, form, forms -> with(forms, form, null, null, null));
  }

  @Allowed(Role.OFFICER)
  @PostMapping(REVIEW + "/return")
  View giveBack(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("return");
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    return form.passes(
            () -> reviews.returnForSupplement(caseId, form.version(), items(form), actor))
        ? pages.next(Paths.of(caseId), "application.review.returned")
        : again(id, form, forms -> with(forms, null, form, null, null));
  }

  @Allowed(Role.OFFICER)
  @PostMapping(REVIEW + "/refuse")
  View refuse(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed).within("refuse").required("ground", "evidence").checkDate("happenedOn");
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    return form.passes(() -> reviews.refuse(caseId, form.version(), ground(form), actor))
        ? pages.next(Paths.of(caseId), "application.review.refused")
        : again(id, form, forms -> with(forms, null, null, form, null));
  }

  @Allowed(Role.OFFICER)
  @PostMapping(REVIEW + "/withdrawn")
  View deemWithdrawn(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("withdrawn");
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    return form.passes(() -> reviews.deemWithdrawn(caseId, form.version(), actor))
        ? pages.next(Paths.of(caseId), "application.review.deemedWithdrawn")
        : again(id, form, forms -> with(forms, null, null, null, form));
  }

  // one line is one item: whatever is missing in a part is listed below each other
  private static List<Supplement.Item> items(Form form) {
    return Arrays.stream(FilePart.values())
        .flatMap(
            part ->
                form.prose("missing-" + part.name())
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Supplement.Item(part, line)))
        .toList();
  }

  private static Occurrence ground(Form form) {
    return new Occurrence(
        form.text("ground"), form.dateOrNull("happenedOn"), form.prose("evidence"));
  }

  private View again(String id, Form form, UnaryOperator<Forms> place) {
    Dossier dossier = dossier(id);
    form.beside(Map.of(), dossier.application().version());
    return pages.again(TEMPLATE, view(dossier, place.apply(untouched(dossier))), form);
  }

  private ReviewView view(Dossier dossier, Forms forms) {
    Actor actor = currentActor.get();
    return new ReviewView(
        dossier,
        applications.scheme(dossier.application()),
        ties.mayReadKeepOff(dossier, actor),
        questions.trustedOf(dossier.application().person(), dossier.person().person()),
        reviews.findings(dossier),
        listed(dossier),
        reviews.whyNot(dossier, actor),
        applications.earlier(dossier),
        applications.certificates(dossier.application().person()),
        looks.standing(dossier),
        forms);
  }

  private List<Listed> listed(Dossier dossier) {
    return dossier.person().trainings().stream()
        .map(TrainingEntry::training)
        .map(
            it ->
                new Listed(
                    it,
                    providers
                        .recognising(it.provider(), it.course(), it.from(), it.to())
                        .orElse(null)))
        .toList();
  }

  private static Forms untouched(Dossier dossier) {
    Map<String, Integer> version = Map.of("version", dossier.application().version());
    return new Forms(
        Form.showing(version).within("accept"),
        Form.showing(version).within("return"),
        Form.showing(version).within("refuse"),
        Form.showing(version).within("withdrawn"));
  }

  private static Forms with(
      Forms forms,
      @Nullable Form accept,
      @Nullable Form giveBack,
      @Nullable Form refuse,
      @Nullable Form deemWithdrawn) {
    return new Forms(
        Objects.requireNonNullElse(accept, forms.accept()),
        Objects.requireNonNullElse(giveBack, forms.giveBack()),
        Objects.requireNonNullElse(refuse, forms.refuse()),
        Objects.requireNonNullElse(deemWithdrawn, forms.deemWithdrawn()));
  }

  private Dossier dossier(String id) {
    return applications.dossier(CaseId.parse(id), currentActor.get());
  }
}

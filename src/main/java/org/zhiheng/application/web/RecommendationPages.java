package org.zhiheng.application.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Recommendation;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The recommendation: asked for by the applicant, signed at the same address (8.1 a). */
@Controller
class RecommendationPages {

  private static final String RECOMMENDATION = Paths.LIST + "/{id}/recommendation";
  private static final String TEMPLATE = "application/recommendation";

  private final Applications applications;
  private final Recommendations recommendations;
  private final Pages pages;
  private final CurrentActor currentActor;

  RecommendationPages(
      Applications applications,
      Recommendations recommendations,
      Pages pages,
      CurrentActor currentActor) {
    this.applications = applications;
    this.recommendations = recommendations;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.APPLICANT, Role.EMPLOYER})
  @GetMapping(RECOMMENDATION)
  View show(@PathVariable String id) {
    Dossier dossier = recommendations.dossier(CaseId.parse(id), currentActor.get());
    return pages.show(TEMPLATE, view(dossier, stored(dossier)));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(RECOMMENDATION + "/request")
  View request(@PathVariable String id) {
    CaseId caseId = CaseId.parse(id);
    recommendations.request(caseId, currentActor.get());
    return pages.next(Paths.of(caseId, "recommendation"), "application.recommendation.requested");
  }

  @Allowed(Role.EMPLOYER)
  @PostMapping(RECOMMENDATION)
  View sign(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Form form =
        Form.of(typed)
            .required("opinion", "signatory", "position")
            .atMost(ApplicationRules.TEXT, "opinion")
            .atMost(ApplicationRules.LINE, "signatory", "position")
            .checkWhole("version");
    boolean done =
        form.passes(
            () ->
                recommendations.sign(
                    caseId,
                    form.version(),
                    form.prose("opinion"),
                    form.text("signatory"),
                    form.text("position"),
                    actor));
    if (done) {
      return pages.next(Paths.LIST, "application.recommendation.done");
    }
    Dossier dossier = recommendations.dossier(caseId, actor);
    Recommendation recommendation = dossier.recommendation();
    if (form.stale() && recommendation != null) {
      form.beside(facts(recommendation), recommendation.version());
    }
    return pages.again(TEMPLATE, view(dossier, form), form);
  }

  private RecommendationView view(Dossier dossier, Form form) {
    Application application = dossier.application();
    Actor actor = currentActor.get();
    boolean applicant = actor.is(application.person());
    return new RecommendationView(
        dossier,
        applications.scheme(application),
        form,
        applicant,
        recommendations.whyNot(dossier, actor));
  }

  private static Form stored(Dossier dossier) {
    @Nullable Recommendation recommendation = dossier.recommendation();
    return Form.showing(
        recommendation == null ? Map.of() : Map.of("version", recommendation.version()));
  }

  private static Map<String, String> facts(Recommendation recommendation) {
    return Map.of(
        "opinion", recommendation.opinion(),
        "signatory", recommendation.signatory(),
        "position", recommendation.position());
  }
}

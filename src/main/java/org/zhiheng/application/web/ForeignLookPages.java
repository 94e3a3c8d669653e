package org.zhiheng.application.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.review.ForeignLook;
import org.zhiheng.application.review.ForeignLooks;
import org.zhiheng.application.review.ForeignStanding;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The officer's look at a certificate of another body (C7). */
@Controller
class ForeignLookPages {

  private static final String LOOK = Paths.LIST + "/{id}/review/foreign";
  private static final String TEMPLATE = "application/foreign-look";

  private final Applications applications;
  private final ForeignLooks looks;
  private final Pages pages;
  private final CurrentActor currentActor;

  ForeignLookPages(
      Applications applications, ForeignLooks looks, Pages pages, CurrentActor currentActor) {
    this.applications = applications;
    this.looks = looks;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.OFFICER)
  @GetMapping(LOOK)
  View show(@PathVariable String id, @RequestParam(defaultValue = "") String key) {
    Dossier dossier = dossier(id);
    ForeignStanding standing = standing(dossier, key);
    Form form =
        Form.showing(
            Map.of(
                "version", dossier.application().version(),
                "key", standing.certificate().facts().key()));
    return pages.show(TEMPLATE, view(dossier, standing, form));
  }

  @Allowed(Role.OFFICER)
  @PostMapping(LOOK)
  View look(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Form form =
        Form.of(typed)
            .required("verdict", "how")
            .atMost(ApplicationRules.TEXT, "how")
            .checkDate("since", "misconductOn");
    String key = form.text("key");
    if (form.passes(() -> looks.look(caseId, form.version(), key, finding(form), actor))) {
      return pages.next(Paths.of(caseId, "review"), "application.foreign.looked");
    }
    Dossier dossier = dossier(id);
    form.beside(Map.of(), dossier.application().version());
    return pages.again(TEMPLATE, view(dossier, standing(dossier, key), form), form);
  }

  private static ForeignLook.Finding finding(Form form) {
    return new ForeignLook.Finding(
        form.answers("verdict", "confirmed", "rejected"),
        form.chosen("sameHolder", "yes"),
        form.choice("state", PriorCertificate.State.class),
        form.dateOrNull("since"),
        form.dateOrNull("misconductOn"),
        form.prose("how"));
  }

  private ForeignLookView view(Dossier dossier, ForeignStanding standing, Form form) {
    return new ForeignLookView(
        dossier,
        applications.scheme(dossier.application()),
        standing,
        form,
        looks.whyNot(dossier, currentActor.get()));
  }

  // what the file names comes first
  private ForeignStanding standing(Dossier dossier, String key) {
    return looks.standing(dossier).stream()
        .filter(each -> key.isEmpty() || each.certificate().facts().key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound(dossier.application().id()));
  }

  private Dossier dossier(String id) {
    return applications.dossier(CaseId.parse(id), currentActor.get());
  }
}

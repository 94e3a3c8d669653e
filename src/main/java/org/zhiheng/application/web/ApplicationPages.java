package org.zhiheng.application.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationQuery;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.PrerequisiteRules;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The list of applications, and one of them: the applicant's checklist or the staff's file. */
@Controller
class ApplicationPages {

  private final Applications applications;
  private final Submissions submissions;
  private final Recommendations recommendations;
  private final CaseTies ties;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  ApplicationPages(
      Applications applications,
      Submissions submissions,
      Recommendations recommendations,
      CaseTies ties,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.recommendations = recommendations;
    this.ties = ties;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.APPLICANT, Role.EMPLOYER, Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(Paths.LIST)
  @InMenu(order = 20)
  View list(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    ApplicationQuery query =
        new ApplicationQuery(
            form.choice("stage", ApplicationStage.class), form.text("q"), form.text("after"));
    Actor actor = currentActor.get();
    boolean applies = actor.is(Role.APPLICANT);
    return pages.show(
        "application/list",
        new ListView(
            applies ? applications.trustedOfPerson(actor.person()) : null,
            applies ? submissions.whyNotStart(actor) : List.of(),
            actor.is(Role.EMPLOYER) ? recommendations.askedOf(form.text("asked"), actor) : null,
            actor.isStaff() ? applications.list(query, actor) : null,
            query));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Paths.LIST)
  View start() {
    CaseId id = submissions.start(currentActor.get());
    return pages.next(Paths.of(id), "application.started");
  }

  @Allowed({Role.APPLICANT, Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(Paths.LIST + "/{id}")
  View show(@PathVariable String id) {
    Dossier dossier = applications.dossier(CaseId.parse(id), currentActor.get());
    if (currentActor.get().is(dossier.application().person())) {
      return pages.show("application/overview", overview(dossier, withdrawal(dossier)));
    }
    return pages.show("application/file", file(dossier));
  }

  /** The whole file as the staff will read it, for the applicant to check and to print. */
  @Allowed({Role.APPLICANT, Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(Paths.LIST + "/{id}/file")
  View file(@PathVariable String id) {
    Dossier dossier = applications.dossier(CaseId.parse(id), currentActor.get());
    return pages.show("application/file", file(dossier));
  }

  private DossierView file(Dossier dossier) {
    return new DossierView(
        dossier,
        applications.scheme(dossier.application()),
        ties.mayReadKeepOff(dossier, currentActor.get()));
  }

  @Allowed(Role.APPLICANT)
  @PostMapping(Paths.LIST + "/{id}/withdraw")
  View withdraw(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Form form = Form.of(typed).within("withdrawal");
    if (form.passes(() -> submissions.withdraw(caseId, form.version(), actor))) {
      return pages.next(Paths.LIST, "application.withdrawn");
    }
    Dossier dossier = applications.dossier(caseId, actor);
    form.beside(Map.of(), dossier.application().version());
    return pages.again("application/overview", overview(dossier, form), form);
  }

  private OverviewView overview(Dossier dossier, Form withdrawal) {
    Application application = dossier.application();
    Scheme scheme = applications.scheme(application);
    List<Refusal> missing =
        application.stage().isWithApplicant() ? submissions.whyNotSubmit(dossier) : List.of();
    return new OverviewView(
        dossier,
        scheme,
        new Checklist(pages.text(), dossier, scheme, missing).items(),
        PrerequisiteRules.check(dossier, scheme, LocalDate.now(clock)),
        submissions.kind(dossier),
        missing,
        submissions.whyNotWithdraw(application).isEmpty(),
        withdrawal);
  }

  private static Form withdrawal(Dossier dossier) {
    return Form.showing(Map.of("version", dossier.application().version())).within("withdrawal");
  }
}

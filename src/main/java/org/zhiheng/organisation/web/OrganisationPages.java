package org.zhiheng.organisation.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.NextEmployers;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.shell.Back;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Text;

/** The organisation that the actor belongs to. */
@Controller
class OrganisationPages {

  private static final String PATH = "/organisation";
  private static final String TEMPLATE = "organisation/organisation";

  private final Organisations organisations;
  private final Schemes schemes;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final ObjectProvider<PaperText> papers;
  private final ObjectProvider<NextEmployers> nextEmployers;

  OrganisationPages(
      Organisations organisations,
      Schemes schemes,
      Pages pages,
      CurrentActor currentActor,
      ObjectProvider<PaperText> papers,
      ObjectProvider<NextEmployers> nextEmployers) {
    this.papers = papers;
    this.nextEmployers = nextEmployers;
    this.organisations = organisations;
    this.schemes = schemes;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.APPLICANT, Role.EMPLOYER})
  @GetMapping(PATH)
  @InMenu(order = 35)
  View show(@RequestParam(required = false) @Nullable String back) {
    Actor actor = currentActor.get();
    return Organisations.codeOf(actor)
        .map(code -> show(stored(code), Back.of(back)))
        .orElseGet(
            () -> pages.show("organisation/none", Optional.ofNullable(actor.organisation())));
  }

  @Allowed({Role.APPLICANT, Role.EMPLOYER})
  @PostMapping(PATH)
  View save(@RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    CreditCode code = Organisations.codeOf(actor).orElseThrow(() -> new NotFound(actor.id()));
    Text text = pages.text();
    Form form = OrganisationForm.checked(Form.of(typed), text);
    Back back = Back.of(form.value(Back.PARAMETER));
    if (form.passes(() -> organisations.save(OrganisationForm.read(form, code, text), actor))) {
      return pages.next(back.or(PATH), "organisation.saved");
    }
    Organisation stored = stored(code);
    if (form.stale()) {
      form.beside(OrganisationForm.shown(stored, text), stored.version());
    }
    return pages.again(TEMPLATE, view(form, stored, back), form);
  }

  private View show(Organisation stored, Back back) {
    Form form = Form.showing(OrganisationForm.shown(stored, pages.text()));
    return pages.show(TEMPLATE, view(form, stored, back));
  }

  private OrganisationView view(Form form, Organisation stored, Back back) {
    papers.forEach(
        paper ->
            paper
                .whyNotPrint(PaperText.Place.ORGANISATION, form.text("name"))
                .forEach(refusal -> form.warn(refusal.at("name"))));
    return new OrganisationView(
        form, stored, next(stored), schemes.current(), IndustryText.offers(pages.text()), back);
  }

  /** Where the reader said to have gone from here; null where nothing of that is open. */
  private @Nullable Organisation next(Organisation stored) {
    return nextEmployers.stream()
        .flatMap(each -> each.of(currentActor.get().person()).stream())
        .filter(code -> !code.equals(stored.code()))
        .map(this::stored)
        .findFirst()
        .orElse(null);
  }

  private Organisation stored(CreditCode code) {
    return organisations.find(code).orElseGet(() -> Organisation.unknown(code));
  }
}

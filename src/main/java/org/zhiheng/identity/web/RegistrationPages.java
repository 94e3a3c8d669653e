package org.zhiheng.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Attempts;
import org.zhiheng.identity.Calls;
import org.zhiheng.identity.OrganisationCodes;
import org.zhiheng.identity.Registrations;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;

/** Where applicants register themselves, and what an administrator keeps an eye on. */
@Controller
class RegistrationPages {

  private static final String PATH = "/identity/register";
  private static final String ORGANISATION = "organisation";

  private final Registrations registrations;
  private final Attempts attempts;
  private final Calls calls;
  private final OrganisationCodes codes;
  private final Pages pages;
  private final CurrentActor currentActor;

  RegistrationPages(
      Registrations registrations,
      Attempts attempts,
      Calls calls,
      OrganisationCodes codes,
      Pages pages,
      CurrentActor currentActor) {
    this.registrations = registrations;
    this.attempts = attempts;
    this.calls = calls;
    this.codes = codes;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Public
  @GetMapping(PATH)
  View begin() {
    if (!registrations.isOpen()) {
      throw new NotFound("registration");
    }
    return pages.show("identity/register", Form.showing(Map.of()));
  }

  @Public
  @Limited(burst = 20, perHour = 10)
  @PostMapping(PATH)
  View register(@RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .required("login", "name", "password", "repeated")
            .atMost(100, "login", "name");
    if (!form.code(ORGANISATION).isEmpty()) {
      codes
          .whyNot(form.value(ORGANISATION))
          .forEach(refusal -> form.refuse(refusal.at(ORGANISATION)));
    }
    return form.passes(() -> register(form))
        ? pages.next("/identity/sign-in", "identity.registered")
        : pages.again("identity/register", form, form);
  }

  private void register(Form form) {
    @Nullable String organisation =
        form.code(ORGANISATION).isEmpty() ? null : codes.plain(form.value(ORGANISATION));
    registrations.register(
        form.text("login"),
        form.text("name"),
        organisation,
        form.value("password"),
        form.value("repeated"));
  }

  /** Failed sign-ins, who waits for an organisation, and whether registration is open. */
  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/identity/watch")
  View watch(@RequestParam(required = false) @Nullable String after) {
    return pages.show(
        "identity/watch",
        new WatchView(
            registrations.isOpen(),
            registrations.waiting(after),
            attempts.most(currentActor.get()),
            calls.slowed(currentActor.get())));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/watch")
  View open(@RequestParam MultiValueMap<String, String> typed) {
    boolean open = Form.of(typed).asks("open", "yes", "no");
    registrations.open(open, currentActor.get());
    return pages.next(
        "/identity/watch", open ? "identity.registration.opened" : "identity.registration.closed");
  }
}

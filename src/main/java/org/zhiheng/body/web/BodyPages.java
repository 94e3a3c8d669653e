package org.zhiheng.body.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;

/** The data of the evaluation body (clause 6). */
@Controller
class BodyPages {

  private static final String TEMPLATE = "body/body";

  private final Bodies bodies;
  private final Schemes schemes;
  private final Pages pages;
  private final CurrentActor currentActor;

  BodyPages(Bodies bodies, Schemes schemes, Pages pages, CurrentActor currentActor) {
    this.bodies = bodies;
    this.schemes = schemes;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @GetMapping("/body")
  @InMenu(
      order = 80,
      roles = {Role.ADMINISTRATOR, Role.MANAGER, Role.SUPERVISOR})
  View show() {
    return pages.show(TEMPLATE, view(stored()));
  }

  @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
  @PostMapping("/body")
  View save(@RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .required("code", "name")
            .atMost(100, "name", "nameEn", "phone")
            .atMost(200, "address");
    CreditCode.whyNotParse(form.text("code")).stream()
        .limit(form.text("code").isEmpty() ? 0 : 1)
        .forEach(
            refusal ->
                form.error("code", new Message(refusal.reason().messageKey(), refusal.args())));
    if (form.passes(() -> bodies.save(body(form), currentActor.get()))) {
      return pages.next("/body", "body.saved");
    }
    if (form.stale()) {
      Body now = bodies.get();
      form.beside(stored(now), now.version());
    }
    return pages.again(TEMPLATE, view(form), form);
  }

  @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
  @PostMapping("/body/prefix")
  View setPrefix(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("prefix");
    String prefix = form.code("prefix").toUpperCase(Locale.ROOT);
    return form.passes(() -> bodies.setPrefix(prefix, currentActor.get()))
        ? pages.next("/body", "body.prefix.saved")
        : pages.again(TEMPLATE, view(stored(), form), form);
  }

  private BodyView view(Form form) {
    return view(form, Form.showing(Map.of()));
  }

  private BodyView view(Form form, Form prefixForm) {
    return new BodyView(
        form,
        schemes.all(),
        bodies.find().isPresent(),
        mayEdit(currentActor.get()),
        mayEdit(currentActor.get()) || currentActor.get().is(Role.SUPERVISOR),
        bodies.prefix().orElse(""),
        prefixForm.within("numbers"));
  }

  private Form stored() {
    return bodies.find().map(BodyPages::shown).orElseGet(this::fresh);
  }

  static boolean mayEdit(Actor actor) {
    return actor.is(Role.ADMINISTRATOR) || actor.is(Role.MANAGER);
  }

  private static Body body(Form form) {
    return new Body(
        CreditCode.parse(form.text("code")),
        form.text("name"),
        form.text("nameEn"),
        form.text("address"),
        form.text("phone"),
        Set.copyOf(form.values("schemes")),
        form.version());
  }

  /** A body that was not entered yet evaluates by the scheme in force. */
  private Form fresh() {
    return Form.showing(Map.of("schemes", schemes.current().id()));
  }

  private static Form shown(Body body) {
    var typed = new LinkedMultiValueMap<String, String>();
    stored(body).forEach((name, value) -> typed.add(name, value.toString()));
    typed.addAll("schemes", List.copyOf(body.schemes()));
    return Form.of(typed);
  }

  private static Map<String, Object> stored(Body body) {
    return Map.of(
        "code", body.code(),
        "name", body.name(),
        "nameEn", body.nameEn(),
        "address", body.address(),
        "phone", body.phone(),
        "version", body.version());
  }
}

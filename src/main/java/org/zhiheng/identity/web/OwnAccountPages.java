package org.zhiheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.AccountNotices;
import org.zhiheng.identity.OwnSession;
import org.zhiheng.identity.Passwords;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The own account: what its holder is told after signing in, the password, other sessions. */
@Controller
class OwnAccountPages {

  private static final String PATH = "/identity/own";

  private final AccountNotices notices;
  private final Passwords passwords;
  private final OwnSession session;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final RequestCache requests;

  OwnAccountPages(
      AccountNotices notices,
      Passwords passwords,
      OwnSession session,
      Pages pages,
      CurrentActor currentActor,
      RequestCache requests) {
    this.notices = notices;
    this.passwords = passwords;
    this.session = session;
    this.pages = pages;
    this.currentActor = currentActor;
    this.requests = requests;
  }

  @Allowed
  @GetMapping(PATH)
  View show() {
    return pages.show("identity/own", view(Form.showing(Map.of())));
  }

  /** Goes on to where the user wanted to go before signing in. */
  @Allowed
  @PostMapping(PATH + "/notices")
  View read(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(typed).required("last").checkWhole("last");
    if (form.ok()) {
      notices.read(form.whole("last"), currentActor.get());
    }
    @Nullable SavedRequest wanted = requests.getRequest(request, response);
    return pages.next(wanted == null ? "/" : wanted.getRedirectUrl());
  }

  @Allowed
  @PostMapping(PATH + "/password")
  View changePassword(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Actor actor = currentActor.get();
    Form form = Form.of(typed).required("old", "password", "repeated");
    if (form.passes(
        () ->
            passwords.change(
                form.value("old"), form.value("password"), form.value("repeated"), actor))) {
      session.renew(actor, request, response);
      return pages.next(PATH, "identity.own.changed");
    }
    return pages.again("identity/own", view(form), form);
  }

  @Allowed
  @PostMapping(PATH + "/sessions")
  View endOtherSessions(HttpServletRequest request, HttpServletResponse response) {
    Actor actor = currentActor.get();
    passwords.endSessions(actor);
    session.renew(actor, request, response);
    return pages.next(PATH, "identity.own.sessionsEnded");
  }

  private OwnAccountView view(Form form) {
    return new OwnAccountView(notices.unread(currentActor.get()), form);
  }
}

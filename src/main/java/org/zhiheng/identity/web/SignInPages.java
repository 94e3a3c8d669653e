package org.zhiheng.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Signing in, and answering an invitation. */
@Controller
class SignInPages {

  private final Accounts accounts;
  private final Pages pages;
  private final boolean demo;

  SignInPages(Accounts accounts, Pages pages, Settings settings) {
    this.accounts = accounts;
    this.pages = pages;
    this.demo = settings.demo();
  }

  @Public
  @GetMapping("/identity/sign-in")
  View signIn(@RequestParam MultiValueMap<String, String> query) {
    return pages.show("identity/sign-in", new SignInView(query.containsKey("failed"), demoRoles()));
  }

  @Public
  @GetMapping("/identity/invitation/{secret}")
  View invitation(@PathVariable String secret) {
    return pages.show("identity/invitation", view(secret, Form.showing(Map.of())));
  }

  @Public
  @PostMapping("/identity/invitation/{secret}")
  View answer(@PathVariable String secret, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("password", "repeated");
    InvitationView view = view(secret, form);
    boolean done =
        form.passes(() -> accounts.answer(secret, form.value("password"), form.value("repeated")));
    return done
        ? pages.next("/identity/sign-in", "identity.invitation.done")
        : pages.again("identity/invitation", view, form);
  }

  private InvitationView view(String secret, Form form) {
    Account account = accounts.invited(secret).orElseThrow(() -> new NotFound("invitation"));
    return new InvitationView(account, secret, form);
  }

  private List<SignInView.DemoRole> demoRoles() {
    if (!demo) {
      return List.of();
    }
    return Arrays.stream(Role.values())
        .map(role -> new SignInView.DemoRole(role, accounts.with(role)))
        .filter(role -> !role.accounts().isEmpty())
        .toList();
  }
}

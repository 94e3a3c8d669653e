package org.zhiheng.identity.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.IdentityRefusal;
import org.zhiheng.identity.Invitation;
import org.zhiheng.identity.OrganisationCodes;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The administrator's list of accounts. */
@Controller
class AccountPages {

  private static final String ORGANISATION = "organisation";

  private final Accounts accounts;
  private final OrganisationCodes codes;
  private final Pages pages;
  private final CurrentActor currentActor;

  AccountPages(Accounts accounts, OrganisationCodes codes, Pages pages, CurrentActor currentActor) {
    this.accounts = accounts;
    this.codes = codes;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/identity")
  @InMenu(order = 90)
  View list() {
    return pages.show(
        "identity/accounts", new AccountsView(accounts.all(), Form.showing(Map.of())));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity")
  View invite(@RequestParam MultiValueMap<String, String> typed) {
    Form form = checked(Form.of(typed));
    var invitation = new AtomicReference<Invitation>();
    boolean done = form.passes(() -> invitation.set(invite(form)));
    return done
        ? invited(invitation.get())
        : pages.again("identity/accounts", new AccountsView(accounts.all(), form), form);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/invitation")
  View inviteAgain(@PathVariable String id) {
    return invited(accounts.inviteAgain(AccountId.parse(id)));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/active")
  View setActive(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    boolean active = form.ticked("active");
    accounts.setActive(AccountId.parse(id), active, form.version(), currentActor.get().id());
    return pages.next("/identity", active ? "identity.opened" : "identity.closed");
  }

  /** The whole address, as it is sent to somebody who has nothing else. */
  private View invited(Invitation invitation) {
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath().path(invitation.path()).toUriString();
    return pages.show("identity/invited", new InvitedView(invitation.account().name(), link));
  }

  private Form checked(Form form) {
    form.required("name", "login").atMost(100, "name", "login");
    if (!form.code(ORGANISATION).isEmpty()) {
      codes
          .whyNot(form.value(ORGANISATION))
          .forEach(refusal -> form.refuse(refusal.at(ORGANISATION)));
    }
    if (form.values("roles").isEmpty()) {
      form.refuse(IdentityRefusal.NO_ROLE.because().at("roles"));
    }
    return form;
  }

  private Invitation invite(Form form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> form.chosen("roles", role)).forEach(roles::add);
    @Nullable String organisation =
        form.code(ORGANISATION).isEmpty() ? null : codes.plain(form.value(ORGANISATION));
    return accounts.invite(
        form.text("login"), form.text("name"), roles, organisation, currentActor.get().id());
  }
}

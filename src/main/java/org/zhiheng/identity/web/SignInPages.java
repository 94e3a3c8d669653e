package org.zhiheng.identity.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.OpenHouse;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.identity.Registrations;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;

/** Signing in, and answering an invitation. */
@Controller
class SignInPages {

  /** So many people of a role are shown at once. */
  private static final int FIRST = 3;

  /** The second comes before the tenth. */
  private static final Comparator<Account> IN_ORDER =
      Comparator.<Account>comparingInt(account -> account.login().length())
          .thenComparing(Account::login);

  private final Accounts accounts;
  private final Invitations invitations;
  private final Registrations registrations;
  private final Pages pages;
  private final @Nullable OpenHouse openHouse;

  SignInPages(
      Accounts accounts,
      Invitations invitations,
      Registrations registrations,
      Pages pages,
      ObjectProvider<OpenHouse> openHouse) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.registrations = registrations;
    this.pages = pages;
    this.openHouse = openHouse.getIfAvailable();
  }

  @Public
  @GetMapping("/identity/sign-in")
  View signIn(@RequestParam MultiValueMap<String, String> query) {
    return pages.show(
        "identity/sign-in",
        new SignInView(
            query.containsKey("failed"), seconds(query), registrations.isOpen(), openHouse()));
  }

  @Public
  @Limited(burst = 120, perHour = 240, guessed = true)
  @GetMapping("/identity/invitation/{secret}")
  View invitation(@PathVariable String secret) {
    return pages.show("identity/invitation", view(secret, Form.showing(Map.of())));
  }

  @Public
  @Limited(burst = 120, perHour = 240, guessed = true)
  @PostMapping("/identity/invitation/{secret}")
  View answer(@PathVariable String secret, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("password", "repeated");
    InvitationView view = view(secret, form);
    boolean done =
        form.passes(
            () -> invitations.answer(secret, form.value("password"), form.value("repeated")));
    return done
        ? pages.next("/identity/sign-in", "identity.invitation.done")
        : pages.again("identity/invitation", view, form);
  }

  /** What the address says; a stranger's word in it counts as none. */
  private static @Nullable Integer seconds(MultiValueMap<String, String> query) {
    String wait = query.getFirst("wait");
    return wait != null && wait.matches("\\d{1,4}") ? Integer.valueOf(wait) : null;
  }

  private InvitationView view(String secret, Form form) {
    Account account = invitations.invited(secret).orElseThrow(() -> new NotFound("invitation"));
    return new InvitationView(account, secret, form);
  }

  private SignInView.@Nullable House openHouse() {
    if (openHouse == null) {
      return null;
    }
    return new SignInView.House(
        openHouse.word(),
        openHouse.tour(),
        Arrays.stream(Role.values())
            .map(role -> guests(role, openHouse))
            .filter(role -> !role.first().isEmpty())
            .toList());
  }

  private SignInView.RoleAccounts guests(Role role, OpenHouse house) {
    List<SignInView.Guest> guests =
        accounts.with(role, PeopleQuery.all()).stream()
            .sorted(IN_ORDER)
            .map(account -> new SignInView.Guest(account, house.meets(account.login())))
            .toList();
    int first = Math.min(FIRST, guests.size());
    return new SignInView.RoleAccounts(
        role, guests.subList(0, first), guests.subList(first, guests.size()));
  }
}

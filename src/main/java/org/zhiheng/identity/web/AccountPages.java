package org.zhiheng.identity.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitation;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** The administrator's list of accounts, and new ones. */
@Controller
class AccountPages {

  private final Accounts accounts;
  private final Invitations invitations;
  private final PersonDocuments documents;
  private final AccountForm accountForm;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final String publicUrl;

  AccountPages(
      Accounts accounts,
      Invitations invitations,
      PersonDocuments documents,
      AccountForm accountForm,
      Pages pages,
      CurrentActor currentActor,
      Settings settings) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.documents = documents;
    this.accountForm = accountForm;
    this.pages = pages;
    this.currentActor = currentActor;
    this.publicUrl = settings.publicUrl();
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/identity")
  @InMenu(order = 90)
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    return pages.show("identity/accounts", view(q, after, Form.showing(Map.of())));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity")
  View invite(@RequestParam MultiValueMap<String, String> typed) {
    Form form = accountForm.checked(Form.of(typed).required("login"));
    var invitation = new AtomicReference<Invitation>();
    boolean done =
        form.passes(
            () -> invitation.set(accounts.invite(accountForm.account(form), currentActor.get())));
    return done
        ? invited(invitation.get(), accountForm.isUnsettled(form, invitation.get().account()))
        : pages.again("identity/accounts", view("", null, form), form);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/invitation")
  View inviteAgain(@PathVariable String id) {
    return invited(invitations.issue(AccountId.parse(id), currentActor.get()), false);
  }

  /** The whole address, as it is sent to somebody who has nothing else. */
  private View invited(Invitation invitation, boolean unsettled) {
    return pages.show("identity/invited", new InvitedView(invitation, publicUrl, unsettled));
  }

  private AccountsView view(String words, @Nullable String after, Form form) {
    return new AccountsView(words, accounts.list(words, after), documents.types(), form);
  }
}

package org.zhiheng.identity.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.FactorRules;
import org.zhiheng.identity.Joins;
import org.zhiheng.identity.Memberships;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.identity.Registrations;
import org.zhiheng.identity.SecondFactors;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** One account, as its administrator sees and changes it. */
@Controller
class AccountPage {

  private static final String TEMPLATE = "identity/account";

  private final Accounts accounts;
  private final Joins joins;
  private final Memberships memberships;
  private final Registrations registrations;
  private final SecondFactors factors;
  private final PersonDocuments documents;
  private final AccountForm accountForm;
  private final Pages pages;
  private final CurrentActor currentActor;

  AccountPage(
      Accounts accounts,
      Joins joins,
      Memberships memberships,
      Registrations registrations,
      SecondFactors factors,
      PersonDocuments documents,
      AccountForm accountForm,
      Pages pages,
      CurrentActor currentActor) {
    this.accounts = accounts;
    this.joins = joins;
    this.memberships = memberships;
    this.registrations = registrations;
    this.factors = factors;
    this.documents = documents;
    this.accountForm = accountForm;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/identity/{id}")
  View show(@PathVariable String id) {
    Account account = accounts.find(AccountId.parse(id));
    return pages.show(TEMPLATE, view(account, AccountForm.showing(account), joining()));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}")
  View change(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Account account = accounts.find(AccountId.parse(id));
    Form form = accountForm.checked(Form.of(typed));
    if (form.passes(
        () -> accounts.change(account.id(), accountForm.details(form), currentActor.get()))) {
      boolean unsettled = accountForm.isUnsettled(form, account);
      return pages.next(
          "/identity/" + account.id(), unsettled ? "identity.unsettled" : "identity.changed");
    }
    if (form.stale()) {
      Account stored = accounts.find(account.id());
      form.beside(
          Map.of(
              "name",
              stored.name(),
              "organisation",
              stored.organisation() == null ? "" : stored.organisation()),
          stored.version());
    }
    return pages.again(TEMPLATE, view(account, form, joining()), form);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/person")
  View join(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Account account = accounts.find(AccountId.parse(id));
    Form form = Form.of(typed).required("login", "reason").atMost(200, "reason").within("join");
    var joined = new AtomicBoolean();
    return form.passes(
            () ->
                joined.set(
                    joins.join(
                        account.id(), form.text("login"), form.text("reason"), currentActor.get())))
        ? pages.next(
            "/identity/" + account.id(),
            joined.get() ? "identity.joined" : "identity.join.toConfirm")
        : pages.again(TEMPLATE, joined(account, form), form);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/person/withdraw")
  View withdraw(@PathVariable String id, @RequestParam String gone, @RequestParam String stays) {
    AccountId account = AccountId.parse(id);
    joins.withdraw(PersonId.parse(gone), PersonId.parse(stays), currentActor.get());
    return pages.next("/identity/" + account, "identity.join.withdrawn");
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/active")
  View setActive(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    boolean active = form.asks("active", "yes", "no");
    accounts.setActive(AccountId.parse(id), active, form.version(), currentActor.get());
    return pages.next("/identity/" + id, active ? "identity.opened" : "identity.closed");
  }

  private static Form joining() {
    return Form.showing(Map.of()).within("join");
  }

  /** The page again, with what was wrong with joining two accounts. */
  private AccountView joined(Account account, Form joining) {
    return view(account, AccountForm.showing(account), joining);
  }

  private AccountView view(Account account, Form form, Form joining) {
    return new AccountView(
        account,
        accounts.isPersonKnown(account),
        factors.of(account.id()).isPresent()
            && FactorRules.whyNotReset(account.person(), currentActor.get()).isEmpty(),
        accounts.ofPerson(account.person()),
        joins.of(account.person()),
        memberships.of(account.id()),
        registrations.asked(account.id()).orElse(null),
        documents.types(),
        form,
        joining);
  }
}

package org.zhiheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Arrival;
import org.zhiheng.identity.SecondFactors;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** The second factor: asked for while signing in, and looked after on the own account's page. */
@Controller
class SecondFactorPages {

  static final String SECOND = "/identity/second";
  private static final String OWN = FactorViews.OWN;

  private final SecondFactors factors;
  private final FactorViews views;
  private final Accounts accounts;
  private final Arrival arrival;
  private final Pages pages;
  private final CurrentActor currentActor;

  SecondFactorPages(
      SecondFactors factors,
      FactorViews views,
      Accounts accounts,
      Arrival arrival,
      Pages pages,
      CurrentActor currentActor) {
    this.factors = factors;
    this.views = views;
    this.accounts = accounts;
    this.arrival = arrival;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  /** For people who have given the password: the code, or at the first time the set-up. */
  @Public
  @GetMapping(SECOND)
  View second() {
    @Nullable Account account = arrival.halfway().orElse(null);
    return account == null
        ? pages.next("/identity/sign-in")
        : views.asked(account, FactorViews.blank());
  }

  @Public
  @PostMapping(SECOND)
  View answer(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    @Nullable Account account = arrival.halfway().orElse(null);
    if (account == null) {
      return pages.next("/identity/sign-in");
    }
    Form form = FactorViews.proved(Form.of(typed));
    if (factors.of(account.id()).isEmpty()) {
      @Nullable List<String> codes = views.setUp(account, form);
      if (codes == null) {
        return views.asked(account, form);
      }
      arrival.complete(account, request, response);
      return views.codes(codes, arrival.place(account.id(), request, response));
    }
    if (!views.passes(account.id(), form)) {
      return views.asked(account, form);
    }
    arrival.complete(account, request, response);
    return pages.next(arrival.place(account.id(), request, response));
  }

  @Allowed
  @GetMapping(OWN)
  View own() {
    return own(FactorViews.blank());
  }

  @Allowed
  @PostMapping(OWN)
  View setUpOwn(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("code");
    @Nullable List<String> codes = views.setUp(accounts.find(currentActor.get().id()), form);
    return codes == null ? own(form) : views.codes(codes, OWN);
  }

  /** Gives the second factor once more, so that another one may be added. */
  @Allowed
  @PostMapping(OWN + "/proof")
  View prove(@RequestParam MultiValueMap<String, String> typed) {
    Form form = FactorViews.proved(Form.of(typed).within("proof"));
    return views.passes(currentActor.get().id(), form) ? pages.next(OWN) : own(form);
  }

  @Allowed
  @PostMapping(OWN + "/codes")
  View renewCodes(@RequestParam MultiValueMap<String, String> typed) {
    Form form = FactorViews.proved(Form.of(typed).within("codes"));
    return views.passes(currentActor.get().id(), form)
        ? views.codes(factors.renewCodes(currentActor.get()), OWN)
        : own(form);
  }

  @Allowed
  @PostMapping(OWN + "/remove")
  View remove(@RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    Form form = FactorViews.proved(Form.of(typed).within("remove"));
    return views.passes(actor.id(), form) && form.passes(() -> factors.remove(actor))
        ? pages.next(OWN, "identity.factor.removed")
        : own(form);
  }

  /** For somebody who has lost it. */
  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/factor")
  View reset(@PathVariable String id) {
    Account account = accounts.find(AccountId.parse(id));
    factors.reset(account, currentActor.get());
    return pages.next("/identity/" + account.id(), "identity.factor.removed");
  }

  private View own(Form form) {
    return views.own(accounts.find(currentActor.get().id()), form);
  }
}

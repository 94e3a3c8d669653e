package org.zhiheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
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
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;

/** The second factor: asked for while signing in, and looked after on the own account's page. */
@Controller
class SecondFactorPages {

  private static final String SECOND = "/identity/second";
  private static final String OWN = "/identity/own/factor";

  private final SecondFactors factors;
  private final Accounts accounts;
  private final Arrival arrival;
  private final Pages pages;
  private final CurrentActor currentActor;

  SecondFactorPages(
      SecondFactors factors,
      Accounts accounts,
      Arrival arrival,
      Pages pages,
      CurrentActor currentActor) {
    this.factors = factors;
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
    return account == null ? pages.next("/identity/sign-in") : asked(account, blank());
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
    Form form = Form.of(typed).required("code");
    if (factors.of(account.id()).isEmpty()) {
      @Nullable List<String> codes = setUp(account, form);
      if (codes == null) {
        return asked(account, form);
      }
      arrival.complete(account, request, response);
      return codes(codes, arrival.place(account.id(), request, response));
    }
    if (!passes(account.id(), form)) {
      return asked(account, form);
    }
    arrival.complete(account, request, response);
    return pages.next(arrival.place(account.id(), request, response));
  }

  @Allowed
  @GetMapping(OWN)
  View own() {
    return own(blank());
  }

  @Allowed
  @PostMapping(OWN)
  View setUpOwn(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("code");
    @Nullable List<String> codes = setUp(accounts.find(currentActor.get().id()), form);
    return codes == null ? own(form) : codes(codes, OWN);
  }

  @Allowed
  @PostMapping(OWN + "/codes")
  View renewCodes(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("code").within("codes");
    return passes(currentActor.get().id(), form)
        ? codes(factors.renewCodes(currentActor.get()), OWN)
        : own(form);
  }

  @Allowed
  @PostMapping(OWN + "/remove")
  View remove(@RequestParam MultiValueMap<String, String> typed) {
    Actor actor = currentActor.get();
    Form form = Form.of(typed).required("code").within("remove");
    return passes(actor.id(), form) && form.passes(() -> factors.remove(actor))
        ? pages.next(OWN, "identity.factor.removed")
        : own(form);
  }

  /** For somebody who has lost it. */
  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/identity/{id}/factor")
  View reset(@PathVariable String id) {
    Account account = accounts.find(AccountId.parse(id));
    factors.reset(account.id(), currentActor.get());
    return pages.next("/identity/" + account.id(), "identity.factor.removed");
  }

  private @Nullable List<String> setUp(Account account, Form form) {
    var codes = new AtomicReference<@Nullable List<String>>();
    form.passes(() -> codes.set(factors.setUp(account, form.value("secret"), form.code("code"))));
    return codes.get();
  }

  private boolean passes(AccountId account, Form form) {
    Duration wait = factors.wait(account);
    if (form.ok() && !wait.isZero()) {
      form.error("code", Message.of("identity.signIn.wait", wait.toSeconds() + 1));
    }
    if (form.ok() && !factors.passes(account, form.code("code"))) {
      form.error("code", Message.of("identity.IdentityRefusal.CODE_WRONG"));
    }
    return form.ok();
  }

  private View asked(Account account, Form form) {
    FactorView view = view(account, form);
    return form.ok()
        ? pages.show("identity/second", view)
        : pages.again("identity/second", view, form);
  }

  private View own(Form form) {
    FactorView view = view(accounts.find(currentActor.get().id()), form);
    return form.ok()
        ? pages.show("identity/factor", view)
        : pages.again("identity/factor", view, form);
  }

  private View codes(List<String> codes, String next) {
    return pages.show("identity/codes", new CodesView(codes, next));
  }

  /** The page of a set-up that went wrong keeps its secret: the authenticator has it already. */
  private FactorView view(Account account, Form form) {
    String secret = factors.secret(form.value("secret"));
    return new FactorView(
        factors.of(account.id()).orElse(null),
        factors.isNeeded(account),
        secret,
        new QrPicture(factors.address(account, secret)),
        form);
  }

  private static Form blank() {
    return Form.showing(Map.of());
  }
}

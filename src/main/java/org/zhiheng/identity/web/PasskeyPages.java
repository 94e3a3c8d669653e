package org.zhiheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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
import org.zhiheng.identity.Passkey;
import org.zhiheng.identity.SecondFactors;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Passkeys: added at the first sign-in or on the own account's page, and taken off there. */
@Controller
class PasskeyPages {

  private static final String PASSKEY = FactorViews.OWN + "/passkey";
  private static final int LONGEST_NAME = 40;

  private final SecondFactors factors;
  private final FactorViews views;
  private final Accounts accounts;
  private final Arrival arrival;
  private final Pages pages;
  private final CurrentActor currentActor;

  PasskeyPages(
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

  /**
   * For people who have given the password, whose roles need a second factor, and who have none.
   */
  @Public
  @PostMapping("/identity/second/passkey")
  View first(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    @Nullable Account account = arrival.halfway().orElse(null);
    if (account == null) {
      return pages.next("/identity/sign-in");
    }
    if (factors.of(account.id()).isPresent()) {
      return pages.next(SecondFactorPages.SECOND);
    }
    Form form = adding(typed);
    @Nullable List<String> codes = views.addPasskey(account, form);
    if (codes == null) {
      return views.asked(account, form);
    }
    arrival.complete(account, request, response);
    return views.codes(codes, arrival.place(account.id(), request, response));
  }

  @Allowed
  @PostMapping(PASSKEY)
  View addOwn(@RequestParam MultiValueMap<String, String> typed) {
    Form form = adding(typed);
    @Nullable List<String> codes = views.addPasskey(account(), form);
    return codes == null ? views.own(account(), form) : views.codes(codes, FactorViews.OWN);
  }

  @Allowed
  @GetMapping(PASSKEY + "/{id}")
  View one(@PathVariable UUID id) {
    return one(id, FactorViews.blank());
  }

  @Allowed
  @PostMapping(PASSKEY + "/{id}")
  View remove(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = FactorViews.proved(Form.of(typed));
    return views.passes(account().id(), form)
            && form.passes(() -> factors.removePasskey(id, currentActor.get()))
        ? pages.next(FactorViews.OWN, "identity.passkey.removed")
        : one(id, form);
  }

  private View one(UUID id, Form form) {
    FactorView factor = views.view(account(), form);
    Passkey passkey =
        factor.passkeys().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    var view = new PasskeyView(passkey, factor);
    return form.ok()
        ? pages.show("identity/passkey", view)
        : pages.again("identity/passkey", view, form);
  }

  private static Form adding(MultiValueMap<String, String> typed) {
    return Form.of(typed)
        .within("passkey")
        .required("name", "passkey")
        .atMost(LONGEST_NAME, "name");
  }

  private Account account() {
    return accounts.find(currentActor.get().id());
  }
}

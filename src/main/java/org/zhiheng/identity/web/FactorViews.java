package org.zhiheng.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.ProvedFactor;
import org.zhiheng.identity.SecondFactors;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;

/** What the pages of the second factor show, and how they ask for it. */
@Component
class FactorViews {

  static final String OWN = "/identity/own/factor";

  private final SecondFactors factors;
  private final ProvedFactor proved;
  private final Pages pages;

  FactorViews(SecondFactors factors, ProvedFactor proved, Pages pages) {
    this.factors = factors;
    this.proved = proved;
    this.pages = pages;
  }

  static Form blank() {
    return Form.showing(Map.of());
  }

  /** A form that is proved by a passkey, or else by a code. */
  static Form proved(Form form) {
    return form.value("passkey").isEmpty() ? form.required("code") : form;
  }

  /** Whether a form was proved, at the rate at which somebody may guess; says beside it if not. */
  boolean passes(AccountId account, Form form) {
    boolean byPasskey = !form.value("passkey").isEmpty();
    String field = byPasskey ? "passkey" : "code";
    Duration wait = form.ok() ? factors.begin(account) : Duration.ZERO;
    if (!wait.isZero()) {
      form.error(field, Message.of("identity.signIn.wait", wait.toSeconds() + 1));
    }
    if (form.ok() && byPasskey && !factors.passesWithPasskey(account, form.value(field))) {
      form.error(field, Message.of("identity.IdentityRefusal.PASSKEY_WRONG"));
    }
    if (form.ok() && !byPasskey && !factors.passes(account, form.code(field))) {
      form.error(field, Message.of("identity.IdentityRefusal.CODE_WRONG"));
    }
    if (form.ok()) {
      proved.note(account);
    }
    return form.ok();
  }

  /** Sets up an authenticator; null where that failed, as is said in the form. */
  @Nullable List<String> setUp(Account account, Form form) {
    return added(
        account, form, at -> factors.setUp(account, at, form.value("secret"), form.code("code")));
  }

  /** Adds a passkey; null where that failed, as is said in the form. */
  @Nullable List<String> addPasskey(Account account, Form form) {
    return added(
        account,
        form,
        at -> factors.addPasskey(account, at, form.value("name"), form.value("passkey")));
  }

  /** Recovery codes, or null. Whoever has just set a factor up has given it. */
  private @Nullable List<String> added(
      Account account, Form form, Function<@Nullable Instant, List<String>> adding) {
    var codes = new AtomicReference<@Nullable List<String>>();
    if (form.passes(() -> codes.set(adding.apply(proved.at(account.id()))))) {
      proved.note(account.id());
    }
    return codes.get();
  }

  /** What somebody is asked for who has given the password. */
  View asked(Account account, Form form) {
    return show("identity/second", view(account, form), form);
  }

  View own(Account account, Form form) {
    return show("identity/factor", view(account, form), form);
  }

  /** Recovery codes, shown this once; where there are none, straight on. */
  View codes(List<String> codes, String next) {
    return codes.isEmpty()
        ? pages.next(next, "identity.factor.added")
        : pages.show("identity/codes", new CodesView(codes, next));
  }

  /** The page of a set-up that went wrong keeps its secret: the authenticator has it already. */
  FactorView view(Account account, Form form) {
    String secret = factors.secret(form.value("secret"));
    return new FactorView(
        factors.of(account.id()).orElse(null),
        factors.isNeeded(account),
        proved.isFresh(account.id()),
        secret,
        new QrPicture(factors.address(account, secret)),
        factors.offer(account),
        form);
  }

  private View show(String page, FactorView view, Form form) {
    return form.ok() ? pages.show(page, view) : pages.again(page, view, form);
  }
}

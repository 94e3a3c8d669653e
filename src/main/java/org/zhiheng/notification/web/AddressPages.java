package org.zhiheng.notification.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.notification.MailAddresses;
import org.zhiheng.notification.MailRules;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;

/** The own address for mail, and the page that a mailed link leads to. */
@Controller
class AddressPages {

  private static final String PATH = "/notification/address";

  private final MailAddresses addresses;
  private final Pages pages;
  private final CurrentActor currentActor;

  AddressPages(MailAddresses addresses, Pages pages, CurrentActor currentActor) {
    this.addresses = addresses;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @GetMapping(PATH)
  View show() {
    return pages.show("notification/address", view(Form.showing(Map.of())));
  }

  @Allowed
  @PostMapping(PATH)
  View ask(@RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("address").atMost(MailRules.ADDRESS, "address");
    if (form.passes(() -> addresses.ask(form.code("address"), currentActor.get()))) {
      return pages.next(PATH, "notification.address.asked");
    }
    return pages.again("notification/address", view(form), form);
  }

  @Allowed
  @PostMapping(PATH + "/remove")
  View remove() {
    addresses.remove(currentActor.get());
    return pages.next(PATH, "notification.address.removed");
  }

  /** Opening the link changes nothing: programs that look into mails open links too. */
  @Public
  @Limited(burst = 120, perHour = 240, guessed = true)
  @GetMapping("/notification/confirm/{secret}")
  View confirmation(@PathVariable String secret) {
    if (!addresses.isPending(secret)) {
      throw new NotFound("a link");
    }
    return pages.show("notification/confirm", new ConfirmView(secret, Form.showing(Map.of())));
  }

  @Public
  @Limited(burst = 120, perHour = 240, guessed = true)
  @PostMapping("/notification/confirm/{secret}")
  View confirm(@PathVariable String secret, @RequestParam MultiValueMap<String, String> typed) {
    if (!addresses.isPending(secret)) {
      throw new NotFound("a link");
    }
    Form form = Form.of(typed);
    return form.passes(() -> addresses.confirm(secret))
        ? pages.show("notification/confirmed", List.of())
        : pages.again("notification/confirm", new ConfirmView(secret, form), form);
  }

  private AddressView view(Form form) {
    return new AddressView(addresses.of(currentActor.get()), addresses.areServed(), form);
  }
}

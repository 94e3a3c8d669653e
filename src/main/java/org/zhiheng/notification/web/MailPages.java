package org.zhiheng.notification.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.notification.MailAddresses;
import org.zhiheng.notification.MailState;
import org.zhiheng.notification.Mails;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;

/** The mails of this installation, and what did not arrive. */
@Controller
class MailPages {

  private static final String LIST = "/notification/mails";

  private final Mails mails;
  private final MailAddresses addresses;
  private final Pages pages;
  private final CurrentActor currentActor;

  MailPages(Mails mails, MailAddresses addresses, Pages pages, CurrentActor currentActor) {
    this.mails = mails;
    this.addresses = addresses;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR})
  @InMenu(order = 92)
  @GetMapping(LIST)
  View list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String after) {
    @Nullable MailState asked = Pick.named(MailState.class, state).orElse(null);
    return pages.show(
        "notification/mails",
        new MailsView(asked, mails.page(asked, after, currentActor.get()), addresses.areServed()));
  }

  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  @PostMapping(LIST + "/{id}/again")
  View again(@PathVariable UUID id) {
    mails.sendAgain(id, currentActor.get());
    return pages.next(LIST, "notification.mails.again.done");
  }
}

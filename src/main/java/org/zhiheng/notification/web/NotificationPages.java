package org.zhiheng.notification.web;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.AccountNotices;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Slice;
import org.zhiheng.notification.MailAddresses;
import org.zhiheng.notification.Notifications;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;

/** What the reader was told, the newest first. */
@Controller
class NotificationPages {

  private static final String PATH = "/notification";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Notifications notifications;
  private final MailAddresses addresses;
  private final AccountNotices notices;
  private final Pages pages;
  private final CurrentActor currentActor;

  NotificationPages(
      Notifications notifications,
      MailAddresses addresses,
      AccountNotices notices,
      Pages pages,
      CurrentActor currentActor) {
    this.notifications = notifications;
    this.addresses = addresses;
    this.notices = notices;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @InMenu(order = 8)
  @GetMapping(PATH)
  View list(@RequestParam(defaultValue = "") String after) {
    Actor actor = currentActor.get();
    return pages.show(
        "notification/list",
        new NotificationsView(
            notifications.page(after, actor),
            addresses.of(actor),
            addresses.areServed(),
            notices.unread(actor).size()));
  }

  @Allowed
  @PostMapping(PATH + "/read")
  View read(@RequestParam MultiValueMap<String, String> typed) {
    List<Long> shown =
        Form.of(typed).values("shown").stream()
            .filter(NUMBER.asMatchPredicate())
            .limit(Slice.LENGTH)
            .map(Long::valueOf)
            .toList();
    notifications.read(shown, currentActor.get());
    return pages.next(PATH, "notification.read.done");
  }
}

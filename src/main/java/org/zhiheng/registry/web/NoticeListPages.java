package org.zhiheng.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.kernel.Public;
import org.zhiheng.shell.Pages;

/** 公示: what was decided and is to take effect, for everybody to object to (P11). */
@Controller
class NoticeListPages {

  private final PublicNotices notices;
  private final Pages pages;
  private final Clock clock;

  NoticeListPages(PublicNotices notices, Pages pages, Clock clock) {
    this.notices = notices;
    this.pages = pages;
    this.clock = clock;
  }

  @Public
  @GetMapping("/registry/notice")
  View list(@RequestParam(defaultValue = "") String after) {
    return pages.open(
        "registry/notice", new NoticeListView(notices.published(after), LocalDate.now(clock)));
  }
}

package org.zhiheng.casefile.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.casefile.YearOverview;
import org.zhiheng.casefile.YearOverviews;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Download;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Texts;

/** The yearly overview, on a page and as a workbook. */
@Controller
class YearPages {

  private static final int FIRST = 2000;

  private final YearOverviews overviews;
  private final CurrentActor currentActor;
  private final Pages pages;
  private final Texts texts;
  private final Clock clock;

  YearPages(
      YearOverviews overviews, CurrentActor currentActor, Pages pages, Texts texts, Clock clock) {
    this.overviews = overviews;
    this.currentActor = currentActor;
    this.pages = pages;
    this.texts = texts;
    this.clock = clock;
  }

  @Allowed({Role.MANAGER, Role.SUPERVISOR})
  @GetMapping("/casefile/year")
  @InMenu(order = 16)
  View show(@RequestParam(defaultValue = "") String year) {
    return pages.show("casefile/year", new YearView(of(year), today().getYear()));
  }

  @Allowed({Role.MANAGER, Role.SUPERVISOR})
  @GetMapping("/casefile/year/workbook")
  ResponseEntity<byte[]> workbook(@RequestParam(defaultValue = "") String year) throws IOException {
    YearOverview overview = of(year);
    var bytes = new ByteArrayOutputStream();
    new YearWorkbook(overview, texts.current()).write(bytes);
    String name = "overview-" + overview.year() + ".xlsx";
    return Download.workbook(name).answer().body(bytes.toByteArray());
  }

  /** The year that was asked for; where it is none that can be, the present one. */
  private YearOverview of(@Nullable String typed) {
    int present = today().getYear();
    boolean four = typed != null && typed.matches("[0-9]{4}");
    int asked = four ? Integer.parseInt(typed) : present;
    return overviews.of(asked < FIRST || asked > present ? present : asked, currentActor.get());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

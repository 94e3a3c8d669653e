package org.zhiheng.casefile.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Public;
import org.zhiheng.shell.Pages;

/** The start page, which leads to what waits for the reader, or to the sign-in. */
@Controller
class HomePages {

  private final CurrentActor currentActor;
  private final Pages pages;

  HomePages(CurrentActor currentActor, Pages pages) {
    this.currentActor = currentActor;
    this.pages = pages;
  }

  @Public
  @GetMapping("/")
  View home() {
    return pages.next(currentActor.find().isPresent() ? "/casefile" : "/identity/sign-in");
  }
}

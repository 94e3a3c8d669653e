package org.zhiheng.body.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.body.Bodies;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.shell.Pages;

/** How the standard is read, for everybody: each recorded reading, what else it could mean. */
@Controller
class SchemePages {

  private final Bodies bodies;
  private final Schemes schemes;
  private final Pages pages;

  SchemePages(Bodies bodies, Schemes schemes, Pages pages) {
    this.bodies = bodies;
    this.schemes = schemes;
    this.pages = pages;
  }

  @Public
  @GetMapping("/body/scheme")
  View current() {
    return show(bodies.schemeInForce().orElseGet(schemes::current));
  }

  @Public
  @GetMapping("/body/scheme/{id}")
  View edition(@PathVariable String id) {
    return show(schemes.find(id).orElseThrow(() -> new NotFound(id)));
  }

  private View show(Scheme scheme) {
    return pages.show("body/scheme", new SchemeView(scheme, schemes.all()));
  }
}

package org.zhiheng.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Public;

/** What goes wrong outside handlers: unknown addresses, requests that were not let through. */
@Controller
class ErrorPages implements ErrorController {

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @Public
  @RequestMapping("/error")
  View error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = HttpStatus.valueOf(code instanceof Integer known ? known : 404);
    String key =
        switch (status) {
          case FORBIDDEN -> "forbidden";
          case NOT_FOUND -> "notFound";
          default -> status.is4xxClientError() ? "badRequest" : "unavailable";
        };
    return pages.show("shell/problem", Message.of("shell.problem." + key), status);
  }
}

package org.zhiheng.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
    @Nullable HttpStatus known = HttpStatus.resolve(code instanceof Integer number ? number : 404);
    HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    String key =
        switch (status) {
          case FORBIDDEN -> "forbidden";
          case NOT_FOUND -> "notFound";
          case CONTENT_TOO_LARGE -> "tooLarge";
          default -> status.is4xxClientError() ? "badRequest" : "unavailable";
        };
    return pages.show("shell/problem", Message.of("shell.problem." + key), status);
  }
}

package org.zhiheng.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiheng.kernel.Outages;

/**
 * Answers while there is no database: soon, with a page that asks nothing of it, and saying that
 * what was typed is not lost. It stands before the session, which is kept in the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

  private static final String RETRY_AFTER_SECONDS = "10";

  private final Outages outages;
  private final Templates templates;
  private final Texts texts;

  OutageFilter(Outages outages, Templates templates, Texts texts) {
    this.outages = outages;
    this.templates = templates;
    this.texts = texts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (outages.goesOn() && needsDatabase(request)) {
      answer(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!outages.isOutage(e) || response.isCommitted()) {
        throw e;
      }
      outages.noticed(e);
      answer(request, response);
    }
  }

  /** Supervisors ask for the state, and the files of pages come from the program itself. */
  private static boolean needsDatabase(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/actuator/") && path.lastIndexOf('.') <= path.lastIndexOf('/');
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    Utf8ByteOutput page =
        templates.render(
            "shell/outage", Map.of("text", texts.in(language(request)), "act", act(request)));
    page.writeTo(response.getOutputStream());
  }

  /** What is said of a form that was on its way: done, perhaps done, or not. */
  private static String act(HttpServletRequest request) {
    Submission form = Submission.of(request);
    if (form == null) {
      return "shell.outage.kept";
    }
    if (form.isUnknown()) {
      return "shell.outage.unknown";
    }
    return form.isDone() ? "shell.outage.done" : "shell.outage.kept";
  }

  /** The page of an error asks the database, too. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static Locale language(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Locale.SIMPLIFIED_CHINESE
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals("lang"))
            .findFirst()
            .map(cookie -> Languages.nearest(cookie.getValue()))
            .orElse(Locale.SIMPLIFIED_CHINESE);
  }
}

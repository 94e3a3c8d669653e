package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.shell.Back;

/**
 * What somebody wanted who has to sign in first. A place stays in a cookie of the browser. A form
 * that was sent after its session ended is kept here, in a session that lasts minutes: only for a
 * browser that had one, only if it is no larger than forms are, and only as the form of whoever was
 * signed in there. So nobody without an account puts anything into the database.
 */
@Component
class KeptRequests implements RequestCache {

  static final Duration KEPT = Duration.ofMinutes(15);

  /** Characters of all fields together; the largest form has less. */
  private static final int LARGEST = 60_000;

  private static final int LONGEST_PLACE = 1000;
  private static final String COOKIE = "WANTED";

  private final HttpSessionRequestCache forms = new HttpSessionRequestCache();
  private final KnownBrowsers browsers;

  KeptRequests(KnownBrowsers browsers) {
    this.browsers = browsers;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("X-Autosave") != null) {
      return;
    }
    if (request.getMethod().equals("GET")) {
      String place = place(request);
      if (place.length() <= LONGEST_PLACE) {
        wanted(
            request, response, Base64.getUrlEncoder().encodeToString(place.getBytes(UTF_8)), KEPT);
      }
    } else if (isOfKnownBrowser(request) && size(request.getParameterMap()) <= LARGEST) {
      forms.saveRequest(request, response);
      request.getSession().setMaxInactiveInterval((int) KEPT.toSeconds());
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    @Nullable SavedRequest form = forms.getRequest(request, response);
    if (form != null) {
      return form;
    }
    @Nullable String place = wanted(request);
    return place == null ? null : new SimpleSavedRequest(place);
  }

  /** A form is carried out when its sender is back; whoever arrives at a place just is there. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    if (request.getMethod().equals("GET") && place(request).equals(wanted(request))) {
      wanted(request, response, "", Duration.ZERO);
    }
    return forms.getMatchingRequest(request, response);
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    forms.removeRequest(request, response);
    wanted(request, response, "", Duration.ZERO);
  }

  private boolean isOfKnownBrowser(HttpServletRequest request) {
    @Nullable String as = request.getParameter("as");
    return as != null
        && browsers.account(request).map(AccountId::toString).filter(as::equals).isPresent();
  }

  private static int size(Map<String, String[]> fields) {
    return fields.entrySet().stream()
        .mapToInt(
            field ->
                field.getKey().length()
                    + Arrays.stream(field.getValue()).mapToInt(String::length).sum())
        .sum();
  }

  private static String place(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** Anything but an address of this site counts as none. */
  private static @Nullable String wanted(HttpServletRequest request) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null || cookie.getValue().isEmpty()) {
      return null;
    }
    try {
      return Back.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8)).asked();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void wanted(
      HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .maxAge(kept)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}

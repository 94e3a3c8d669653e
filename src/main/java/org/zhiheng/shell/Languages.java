package org.zhiheng.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese first; whoever chose English keeps it in a cookie. A language that we have no words in
 * becomes the nearest that we have, and is never remembered as such.
 */
final class Languages extends CookieLocaleResolver implements HandlerInterceptor {

  private static final String PARAMETER = "lang";

  Languages() {
    super(PARAMETER);
    setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    setCookieMaxAge(Duration.ofDays(365));
    setCookieHttpOnly(true);
    setCookieSameSite("Lax");
    setRejectInvalidCookies(false);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String asked = request.getParameter(PARAMETER);
    if (asked != null && !asked.isBlank()) {
      setLocale(request, response, nearest(asked));
    }
    return true;
  }

  @Override
  protected @Nullable Locale parseLocaleValue(String remembered) {
    return nearest(remembered);
  }

  /** Every kind of Chinese gets our one Chinese; every other language gets English. */
  static Locale nearest(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }
}

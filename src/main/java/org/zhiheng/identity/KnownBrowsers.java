package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;
import org.zhiheng.kernel.AccountId;

/**
 * The browsers in which somebody was signed in: they have a cookie that only this installation can
 * make. It opens nothing; a form that came too late is kept for such a browser only.
 */
@Component
class KnownBrowsers {

  private static final String COOKIE = "BROWSER";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern VALUE =
      Pattern.compile("([-0-9a-f]{36})\\.(\\d{1,12})\\.([\\w-]{43})");

  private final Supplier<SecretKeySpec> key;
  private final Clock clock;

  KnownBrowsers(BrowserKeyStore store, Clock clock) {
    this.key = SingletonSupplier.of(() -> new SecretKeySpec(store.key(), ALGORITHM));
    this.clock = clock;
  }

  void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    String what = account + "." + clock.instant().getEpochSecond();
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, what + "." + signature(what))
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Who was signed in last in the browser that a request comes from. */
  Optional<AccountId> account(HttpServletRequest request) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
    Matcher value = VALUE.matcher(cookie == null ? "" : cookie.getValue());
    if (!value.matches()) {
      return Optional.empty();
    }
    String what = value.group(1) + "." + value.group(2);
    boolean ours =
        MessageDigest.isEqual(signature(what).getBytes(UTF_8), value.group(3).getBytes(UTF_8));
    Instant since = Instant.ofEpochSecond(Long.parseLong(value.group(2)));
    return ours && since.plus(KEPT).isAfter(clock.instant())
        ? Optional.of(AccountId.parse(value.group(1)))
        : Optional.empty();
  }

  private String signature(String what) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.get());
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(what.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}

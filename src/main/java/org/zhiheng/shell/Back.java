package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page leads when its work is done, if another page sent the user here and asked to have
 * them back.
 *
 * @param asked an address of this site; null when nobody asked
 */
public record Back(@Nullable String asked) {

  /** The name of the parameter, in addresses and in forms. */
  public static final String PARAMETER = "back";

  /** Begins with one slash only: two would name another host. Braces are left to templates. */
  private static final Pattern LOCAL = Pattern.compile("/([A-Za-z0-9._~-][A-Za-z0-9._~/?&=%-]*)?");

  /** Anything but an address of this site counts as not asked. */
  public static Back of(@Nullable String asked) {
    return new Back(asked != null && LOCAL.matcher(asked).matches() ? asked : null);
  }

  public String or(String otherwise) {
    return asked == null ? otherwise : asked;
  }

  /** An address that passes the wish on. */
  public String on(String path) {
    return asked == null ? path : path + "?" + PARAMETER + "=" + URLEncoder.encode(asked, UTF_8);
  }
}

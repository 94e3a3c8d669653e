package org.zhiheng.kernel;

import java.util.regex.Pattern;

/** How an e-mail address is written (RFC 5321), and how others see it. */
public final class EmailAddress {

  // letters of ASCII only, as not every server takes others
  private static final Pattern FORM = Pattern.compile("[!-?A-~]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private EmailAddress() {}

  /** Whether mail can be delivered to it is known only once mail was sent there. */
  public static boolean isWellFormed(String address) {
    return FORM.matcher(address).matches();
  }

  /** The first character and the domain. */
  public static String masked(String address) {
    int at = address.indexOf('@');
    return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
  }
}

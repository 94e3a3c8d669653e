package org.zhiheng.person;

/** Hides the middle of a personal number. */
final class Mask {

  private Mask() {}

  static String middle(String number, int head, int tail) {
    return number.substring(0, head)
        + "*".repeat(number.length() - head - tail)
        + number.substring(number.length() - tail);
  }

  /** The first letter of an e-mail address and its domain. */
  static String address(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
  }
}

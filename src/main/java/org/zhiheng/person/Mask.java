package org.zhiheng.person;

/** Hides the middle of a personal number. */
final class Mask {

  private Mask() {}

  /** Of a number that is shorter than what would be shown, nothing is. */
  static String middle(String number, int head, int tail) {
    if (number.length() <= head + tail) {
      return "*".repeat(number.length());
    }
    return number.substring(0, head)
        + "*".repeat(number.length() - head - tail)
        + number.substring(number.length() - tail);
  }
}

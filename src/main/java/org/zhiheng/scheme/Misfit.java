package org.zhiheng.scheme;

/** A value that a scheme may not hold; the path is relative to the record that refused it. */
final class Misfit extends IllegalArgumentException {

  private final String path;

  private Misfit(String path, String reason) {
    super(reason);
    this.path = path;
  }

  static void unless(boolean holds, String path, String reason) {
    if (!holds) {
      throw new Misfit(path, reason);
    }
  }

  String path() {
    return path;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

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

  /** Both ends included. */
  static void within(int value, int least, int most, String path) {
    String tooSmall =
        switch (least) {
          case 0 -> "must not be negative";
          case 1 -> "must be above 0";
          default -> "must be at least " + least;
        };
    unless(value >= least, path, tooSmall);
    unless(value <= most, path, "must not be above " + most);
  }

  String path() {
    return path;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

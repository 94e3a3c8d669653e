package org.zhiheng.scheme;

/** A scheme file that cannot be used; names file, line, path such as {@code groups[3]} and why. */
public final class BrokenScheme extends RuntimeException {

  private final String file;
  private final String path;
  private final int line;

  BrokenScheme(String file, int line, String path, String reason) {
    super("%s:%d: %s: %s".formatted(file, line, path.isEmpty() ? "(document)" : path, reason));
    this.file = file;
    this.line = line;
    this.path = path;
  }

  public String file() {
    return file;
  }

  /** The line in the file, counted from 1. */
  public int line() {
    return line;
  }

  public String path() {
    return path;
  }
}

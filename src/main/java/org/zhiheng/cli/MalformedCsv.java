package org.zhiheng.cli;

import java.io.IOException;

/** A file that cannot be split into records any further; names the line where that record began. */
final class MalformedCsv extends IOException {

  private final long line;

  MalformedCsv(long line) {
    super("no closing quote, or a record too long, from line " + line);
    this.line = line;
  }

  long line() {
    return line;
  }
}

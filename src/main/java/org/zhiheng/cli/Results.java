package org.zhiheng.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes results line by line, and notices when nobody reads them any more. */
final class Results {

  private static final int LINES_BETWEEN_CHECKS = 1000;

  private final PrintStream out;
  private final Writer writer;
  private long lines;

  Results(PrintStream out) {
    this.out = out;
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** What tells Excel that a text is in UTF-8, where that is asked for. */
  static String mark(boolean wanted) {
    return wanted ? "\uFEFF" : "";
  }

  /**
   * Writes a line.
   *
   * @param moreAtHand whether the next line comes without waiting; if not, whoever reads gets this
   *     one at once
   * @return whether somebody still reads
   */
  boolean write(String line, boolean moreAtHand) throws IOException {
    writer.write(line);
    return (moreAtHand && ++lines % LINES_BETWEEN_CHECKS != 0) || flush();
  }

  /** Whether all was written. */
  boolean flush() throws IOException {
    writer.flush();
    return !out.checkError();
  }
}

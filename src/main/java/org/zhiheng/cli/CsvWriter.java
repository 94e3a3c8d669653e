package org.zhiheng.cli;

import java.io.PrintWriter;

/** Writes RFC 4180 records, one a line; quotes only where they are needed. */
final class CsvWriter {

  private final PrintWriter out;

  CsvWriter(PrintWriter out) {
    this.out = out;
  }

  void write(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      out.write(i == 0 ? "" : ",");
      out.write(quoted(cells[i]));
    }
    out.write('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

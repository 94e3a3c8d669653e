package org.zhiheng.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV output, safe to open in a spreadsheet. */
final class CsvLine {

  /** A cell that begins so is run as a formula. */
  private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvLine() {}

  static String of(List<String> fields) {
    return fields.stream()
        .map(CsvLine::harmless)
        .map(CsvLine::quote)
        .collect(Collectors.joining(",", "", "\n"));
  }

  /** Begins with an apostrophe, which spreadsheets take for "this is text". */
  private static String harmless(String field) {
    boolean formula = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0;
    return formula ? "'" + field : field;
  }

  private static String quote(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}

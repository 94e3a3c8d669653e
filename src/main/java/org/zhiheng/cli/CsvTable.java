package org.zhiheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in CSV: a header whose columns stand in any order, then one record a line; holds one line
 * at a time. Blank lines are passed over.
 */
final class CsvTable {

  /** The column that names a record, and is repeated in the output. */
  static final String ID = "id";

  private static final char NOT_UTF_8 = '\uFFFD';
  private static final int LONGEST_SHOWN = 40;

  private final Lines lines;
  private final List<String> columns;

  /**
   * Reads the header.
   *
   * @param needed columns that must be there, beside {@link #ID}
   * @param optional columns that may be there
   * @throws CommandProblem when there is none, or a column is missing, unknown or there twice
   */
  CsvTable(InputStream in, Collection<String> needed, Collection<String> optional)
      throws IOException {
    lines = new Lines(in);
    columns = header(nextLine());
    Set<String> known = new HashSet<>(needed);
    known.addAll(optional);
    known.add(ID);
    check(known);
    checkMissing(needed);
  }

  /**
   * One line under the header.
   *
   * @param problem why it cannot be read, or null
   */
  record Row(String id, List<String> columns, List<String> cells, @Nullable String problem) {

    /**
     * The text of a column; empty where the column, or the cell at the end of the line, is missing.
     */
    String cell(String column) {
      int place = columns.indexOf(column);
      return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }
  }

  /** The next record, or null at the end. */
  @Nullable Row next() throws IOException {
    Lines.Line line = nextLine();
    if (line == null) {
      return null;
    }
    Csv.Fields fields = Csv.parse(line.text());
    List<String> cells = fields.values();
    int place = columns.indexOf(ID);
    String id = place < cells.size() ? cells.get(place) : "";
    return new Row(id, columns, cells, problem(line, fields));
  }

  /** Whether more can be read without waiting. */
  boolean ready() throws IOException {
    return lines.ready();
  }

  /** An error as it is printed: the reason, the column and the beginning of its text. */
  static String error(String reason, String column, String value) {
    return reason + ":" + column + "=" + shown(value);
  }

  private Lines.@Nullable Line nextLine() throws IOException {
    Lines.Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private static List<String> header(Lines.@Nullable Line line) {
    if (line == null) {
      throw new CommandProblem("输入是空的", "the input is empty");
    }
    Csv.Fields fields = Csv.parse(line.text());
    if (fields.broken() != null || line.cut()) {
      String start = shown(line.text());
      throw new CommandProblem("表头不是 CSV：" + start, "the header is not CSV: " + start);
    }
    return fields.values().stream().map(String::strip).toList();
  }

  private void check(Set<String> known) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!known.contains(column)) {
        throw new CommandProblem(
            "表头有未知的列：" + shown(column), "unknown column in the header: " + shown(column));
      }
      if (!seen.add(column)) {
        throw new CommandProblem("表头有重复的列：" + column, "column twice in the header: " + column);
      }
    }
  }

  private void checkMissing(Collection<String> needed) {
    List<String> missing = new ArrayList<>(List.of(ID));
    missing.addAll(needed);
    missing.removeAll(columns);
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      throw new CommandProblem("表头缺少列：" + names, "missing in the header: " + names);
    }
  }

  private @Nullable String problem(Lines.Line line, Csv.Fields fields) {
    List<String> cells = fields.values();
    String broken = fields.broken();
    if (line.cut()) {
      return error("LINE_TOO_LONG", "line " + line.number(), line.text());
    }
    if (broken != null) {
      return error("BAD_QUOTES", column(cells.size()), broken);
    }
    if (line.text().indexOf(NOT_UTF_8) >= 0) {
      return error("NOT_UTF_8", "line " + line.number(), line.text());
    }
    return cells.size() > columns.size()
        ? error("EXTRA_FIELD", column(columns.size()), cells.get(columns.size()))
        : null;
  }

  private String column(int place) {
    return place < columns.size() ? columns.get(place) : "column " + (place + 1);
  }

  private static String shown(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }
}

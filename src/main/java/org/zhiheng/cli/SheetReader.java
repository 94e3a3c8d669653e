package org.zhiheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scale;
import org.zhiheng.scheme.Scheme;

/** Reads lines under a header whose columns are {@code id} and the rows of a scheme, any order. */
final class SheetReader {

  private static final String ID = "id";
  private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");
  private static final char NOT_UTF_8 = '\uFFFD';
  private static final int LONGEST_SHOWN = 40;

  private final List<String> columns;
  private final Map<String, Scale> scales = new HashMap<>();

  /**
   * @throws CommandProblem when a column is missing, unknown or there twice
   */
  SheetReader(Scheme scheme, Lines.Line header) {
    Csv.Fields fields = Csv.parse(header.text());
    String broken = fields.broken();
    if (broken != null || header.cut()) {
      String start = shown(header.text());
      throw new CommandProblem("表头不是 CSV：" + start, "the header is not CSV: " + start);
    }
    columns = fields.values().stream().map(String::strip).toList();
    for (Row row : scheme.rows()) {
      scales.put(row.id(), scheme.scale(row.kind()));
    }
    check(scheme);
  }

  private void check(Scheme scheme) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.equals(ID) && !scales.containsKey(column)) {
        throw new CommandProblem(
            "表头有未知的列：" + shown(column), "unknown column in the header: " + shown(column));
      }
      if (!seen.add(column)) {
        throw new CommandProblem("表头有重复的列：" + column, "column twice in the header: " + column);
      }
    }
    List<String> needed = new ArrayList<>(List.of(ID));
    scheme.rows().forEach(row -> needed.add(row.id()));
    needed.removeAll(seen);
    if (!needed.isEmpty()) {
      String missing = String.join(", ", needed);
      throw new CommandProblem("表头缺少列：" + missing, "missing in the header: " + missing);
    }
  }

  Sheet read(Lines.Line line) {
    Csv.Fields fields = Csv.parse(line.text());
    List<String> values = fields.values();
    int idColumn = columns.indexOf(ID);
    String id = idColumn < values.size() ? values.get(idColumn) : "";
    String unreadable = unreadable(line, fields);
    if (unreadable != null) {
      return new Sheet(id, Map.of(), List.of(unreadable));
    }
    Map<String, BigDecimal> coefficients = new HashMap<>();
    List<String> errors = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      String value = c < values.size() ? values.get(c).strip() : "";
      check(columns.get(c), value, coefficients, errors);
    }
    for (int c = columns.size(); c < values.size(); c++) {
      errors.add(error("EXTRA_FIELD", "column " + (c + 1), values.get(c)));
    }
    return new Sheet(id, coefficients, errors);
  }

  private @Nullable String unreadable(Lines.Line line, Csv.Fields fields) {
    if (line.cut()) {
      return error("LINE_TOO_LONG", "line " + line.number(), line.text());
    }
    String broken = fields.broken();
    if (broken != null) {
      int at = fields.values().size();
      String column = at < columns.size() ? columns.get(at) : "column " + (at + 1);
      return error("BAD_QUOTES", column, broken);
    }
    if (line.text().indexOf(NOT_UTF_8) >= 0) {
      return error("NOT_UTF_8", "line " + line.number(), line.text());
    }
    return null;
  }

  private void check(
      String column, String value, Map<String, BigDecimal> coefficients, List<String> errors) {
    Scale scale = scales.get(column);
    if (value.isEmpty()) {
      errors.add(error("MISSING", column, value));
    } else if (scale != null && !NUMBER.matcher(value).matches()) {
      errors.add(error("NOT_A_NUMBER", column, value));
    } else if (scale != null) {
      scale
          .match(new BigDecimal(value))
          .ifPresentOrElse(
              allowed -> coefficients.put(column, allowed),
              () -> errors.add(error("NOT_ALLOWED", column, value)));
    }
  }

  private static String error(String reason, String column, String value) {
    return reason + ":" + column + "=" + shown(value);
  }

  private static String shown(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }
}

package org.zhiheng.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scale;
import org.zhiheng.scheme.Scheme;

/** Reads sheets from a table whose columns are {@code id} and the rows of a scheme. */
final class SheetReader implements Closeable {

  /** Wider than any scale, so that a number that the scheme does not allow is told as such. */
  private static final NumberBounds NUMBER = NumberBounds.of("-1000000", "1000000", 18);

  private final Table table;
  private final Map<String, Scale> scales = new LinkedHashMap<>();

  /**
   * Reads the header.
   *
   * @throws CommandProblem when it does not fit the scheme
   */
  SheetReader(Scheme scheme, InputStream in) throws IOException {
    for (Row row : scheme.rows()) {
      scales.put(row.id(), scheme.scale(row.kind()));
    }
    table = new Table(in, scales.keySet(), List.of());
  }

  /** The next sheet, or null at the end. */
  @Nullable ScoreInput next() throws IOException {
    Table.Row row = table.next();
    if (row == null) {
      return null;
    }
    String problem = row.problem();
    return problem == null ? read(row) : new ScoreInput(row.id(), Map.of(), List.of(problem));
  }

  /** Whether more can be read without waiting. */
  boolean ready() throws IOException {
    return table.ready();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private ScoreInput read(Table.Row row) {
    Map<String, BigDecimal> coefficients = new HashMap<>();
    List<String> errors = new ArrayList<>();
    if (row.id().isBlank()) {
      errors.add(Table.error("MISSING", Table.ID, ""));
    }
    scales.forEach((id, scale) -> check(id, scale, row.cell(id), coefficients, errors));
    return new ScoreInput(row.id(), coefficients, errors);
  }

  private static void check(
      String id,
      Scale scale,
      String value,
      Map<String, BigDecimal> coefficients,
      List<String> errors) {
    if (value.isEmpty()) {
      errors.add(Table.error("MISSING", id, value));
    } else if (!NUMBER.whyNot(value).isEmpty()) {
      errors.add(Table.error("NOT_A_NUMBER", id, value));
    } else {
      scale
          .match(NUMBER.parse(value))
          .ifPresentOrElse(
              allowed -> coefficients.put(id, allowed),
              () -> errors.add(Table.error("NOT_ALLOWED", id, value)));
    }
  }
}

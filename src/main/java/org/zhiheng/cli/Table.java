package org.zhiheng.cli;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.HalfWidth;

/**
 * A table in CSV or XLSX: a header whose columns stand in any order, then one record for each id;
 * holds one record at a time. What Excel leaves over, blank rows and blank columns at the end, is
 * passed over.
 */
final class Table implements Closeable {

  /** The column that names a record, and is repeated in the output. */
  static final String ID = "id";

  private static final int LONGEST_SHOWN = 40;

  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Records records;
  private final List<String> columns;

  /** The columns of the header with those that Excel left blank at its end. */
  private final int width;

  private final SeenIds seen = new SeenIds();

  /**
   * Reads the header.
   *
   * @param needed columns that must be there, beside {@link #ID}
   * @param optional columns that may be there
   * @throws CommandProblem when there is none, or a column is missing, unknown or there twice
   */
  Table(InputStream in, Collection<String> needed, Collection<String> optional) throws IOException {
    records = records(Lines.buffered(in));
    Records.Cells header = nextRecord();
    columns = header(header);
    width = header == null ? 0 : header.values().size();
    Set<String> known = new HashSet<>(needed);
    known.addAll(optional);
    known.add(ID);
    check(known);
    checkMissing(needed);
  }

  /**
   * One record under the header.
   *
   * @param problem why it cannot be used, or null
   */
  record Row(String id, List<String> columns, List<String> cells, @Nullable String problem) {

    /** The text of a column; empty where the column, or the cell at the end, is missing. */
    String cell(String column) {
      int place = columns.indexOf(column);
      return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }
  }

  /** The next record, or null at the end. */
  @Nullable Row next() throws IOException {
    Records.Cells record = nextRecord();
    if (record == null) {
      return null;
    }
    int place = columns.indexOf(ID);
    List<String> cells = record.values();
    String id = place < cells.size() ? cells.get(place) : "";
    String problem = record.problem() == null ? problem(record, id) : record.problem();
    return new Row(id, columns, cells, problem);
  }

  /** Whether more can be read without waiting. */
  boolean ready() throws IOException {
    return records.ready();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** An error as it is printed: the reason, the column and the beginning of its text. */
  static String error(String reason, String column, String value) {
    return reason + ":" + column + "=" + shown(value);
  }

  private static Records records(BufferedInputStream in) throws IOException {
    in.mark(OLD_EXCEL.length);
    if (Arrays.equals(in.readNBytes(OLD_EXCEL.length), OLD_EXCEL)) {
      throw new CommandProblem(
          "这是旧版 Excel 文件（.xls），请另存为 XLSX 或 CSV",
          "this is a file of an old Excel (.xls); save it as XLSX or CSV");
    }
    in.reset();
    return XlsxRecords.areIn(in) ? XlsxRecords.open(in) : new CsvRecords(in);
  }

  private Records.@Nullable Cells nextRecord() throws IOException {
    Records.Cells record = records.next();
    while (record != null) {
      Records.Cells clean = record.clean();
      if (!clean.areBlank()) {
        return clean;
      }
      record = records.next();
    }
    return null;
  }

  private static List<String> header(Records.@Nullable Cells record) {
    if (record == null) {
      throw new CommandProblem("输入是空的", "the input is empty");
    }
    if (record.problem() != null) {
      throw new CommandProblem(
          "表头无法读取：" + record.problem(), "the header is not CSV: " + record.problem());
    }
    List<String> names = new ArrayList<>(record.values().stream().map(Table::name).toList());
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    return names;
  }

  /** However it is typed: in full width, in capitals. */
  private static String name(String typed) {
    return HalfWidth.of(typed).toLowerCase(Locale.ROOT);
  }

  private void check(Set<String> known) {
    Set<String> found = new HashSet<>();
    for (String column : columns) {
      if (!known.contains(column)) {
        throw new CommandProblem(
            "表头有未知的列：" + shown(column), "unknown column in the header: " + shown(column));
      }
      if (!found.add(column)) {
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

  private @Nullable String problem(Records.Cells record, String id) {
    List<String> cells = record.values();
    for (int c = columns.size(); c < cells.size(); c++) {
      if (c >= width || !cells.get(c).isBlank()) {
        return error("EXTRA_FIELD", "column " + (c + 1), cells.get(c));
      }
    }
    return id.isBlank() || seen.add(id.strip())
        ? null
        : error("DUPLICATE_ID", "line " + record.number(), id);
  }

  private static String shown(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }
}

package org.zhiheng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Records of the first sheet of an Excel workbook; rows are read one by one. */
final class XlsxRecords implements Records {

  private static final long LARGEST_UNPACKED = 512L << 20;
  private static final int MOST_COLUMNS = 1000;

  /** What a spreadsheet shows of a number; the digits behind are noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private final Path file;
  private final ReadableWorkbook workbook;
  private final Iterator<Row> rows;

  private XlsxRecords(Path file, ReadableWorkbook workbook) throws IOException {
    this.file = file;
    this.workbook = workbook;
    this.rows = workbook.getFirstSheet().openStream().iterator();
  }

  /** Whether the bytes to come are a workbook: a ZIP archive begins so, and no text does. */
  static boolean areIn(BufferedInputStream in) throws IOException {
    in.mark(4);
    boolean zip = in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
    in.reset();
    return zip;
  }

  /**
   * Opens a workbook by way of a temporary file, so that rows need not all be in memory.
   *
   * @throws CommandProblem when it is none
   */
  static XlsxRecords open(BufferedInputStream in) throws IOException {
    Path copy = Files.createTempFile("zhiheng", ".xlsx");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      checkSize(copy);
      return new XlsxRecords(copy, new ReadableWorkbook(copy.toFile()));
    } catch (IOException | ExcelReaderException e) {
      Files.deleteIfExists(copy);
      throw new CommandProblem("不是可读的 XLSX 文件", "this is no XLSX file that can be read");
    } catch (CommandProblem e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static void checkSize(Path copy) throws IOException {
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      long size = zip.stream().mapToLong(entry -> Math.max(entry.getSize(), 0)).sum();
      if (size > LARGEST_UNPACKED) {
        throw new CommandProblem(
            "XLSX 文件过大，请另存为 CSV", "the XLSX file is too large; save it as CSV");
      }
      for (ZipEntry entry : zip.stream().filter(XlsxRecords::isSheet).toList()) {
        try (InputStream sheet = zip.getInputStream(entry)) {
          if (!SheetBounds.hold(sheet, LARGEST_UNPACKED)) {
            throw new CommandProblem(
                "XLSX 工作表超出电子表格的范围，请另存为 CSV",
                "the XLSX sheet holds more than a spreadsheet has; save it as CSV");
          }
        }
      }
    }
  }

  private static boolean isSheet(ZipEntry entry) {
    return entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml");
  }

  @Override
  public @Nullable Cells next() throws IOException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      List<String> values = new ArrayList<>();
      for (int c = 0; c < Math.min(row.getCellCount(), MOST_COLUMNS); c++) {
        values.add(row.getOptionalCell(c).map(XlsxRecords::text).orElse(""));
      }
      return new Cells(row.getRowNum(), values, null);
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  @Override
  public boolean ready() {
    return true;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    Files.deleteIfExists(file);
  }

  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
      return cell.getText();
    }
    try {
      double number = Double.parseDouble(raw);
      BigDecimal shown = new BigDecimal(number).round(SHOWN).stripTrailingZeros();
      return shown.toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}

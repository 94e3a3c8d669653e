package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.zhiheng.kernel.CleanText;

/**
 * A table of people as it is handed in on a page: CSV, what a spreadsheet leaves in the clipboard,
 * or XLSX. A file becomes text first, so that the page shows what was read and the step that does
 * it reads the same.
 */
public final class TypedTable {

  /** What a file may have, in bytes; pages say so before it is sent. */
  public static final long LARGEST = 2L * 1024 * 1024;

  /** A row or a cell beyond what a list of people may have: three letters and six digits. */
  private static final Pattern BEYOND =
      Pattern.compile("\\sr\\s*=\\s*[\"'](?![A-Z]{0,3}[1-9][0-9]{0,5}[\"'])");

  private static final int LARGEST_UNPACKED = 32 * 1024 * 1024;
  private static final int MOST_COLUMNS = 100;

  private TypedTable() {}

  /** It is no table that can be read. */
  public static final class Unreadable extends RuntimeException {

    Unreadable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * The lines that hold something, the heading first.
   *
   * @param most how many of them are read
   * @throws Unreadable when a quotation mark is not closed
   */
  public static List<CsvRecord> records(String table, long most) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(table.lines().findFirst().orElse("")))
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(table)) {
      return csv.stream()
          .filter(record -> record.getFields().stream().anyMatch(cell -> !cell.isBlank()))
          .limit(most)
          .toList();
    } catch (CsvParseException | IOException e) {
      throw new Unreadable(e);
    }
  }

  private static char separator(String head) {
    if (head.indexOf('\t') >= 0) {
      return '\t';
    }
    return head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
  }

  /**
   * The clean text of a file: the first sheet of a workbook, UTF-8, UTF-16 as Excel's "Unicode
   * text" has it, or what Chinese Excel writes.
   *
   * @throws Unreadable when a workbook cannot be opened, or is one of an old Excel
   */
  public static String text(byte[] file) {
    if (begins(file, 0xD0, 0xCF)) {
      throw new Unreadable(new IOException("a workbook of an old Excel"));
    }
    return CleanText.block(begins(file, 'P', 'K') ? sheet(file) : decoded(file));
  }

  private static boolean begins(byte[] file, int first, int second) {
    return file.length > 1 && file[0] == (byte) first && file[1] == (byte) second;
  }

  private static String decoded(byte[] file) {
    if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
      return new String(file, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("GB18030"));
    }
  }

  /** A small file may unpack to more than the memory holds, so the archive is asked first. */
  private static String sheet(byte[] file) {
    try {
      Path copy = Files.createTempFile("zhiheng", ".xlsx");
      try {
        Files.write(copy, file);
        check(copy);
        try (var workbook = new ReadableWorkbook(copy.toFile());
            Stream<Row> rows = workbook.getFirstSheet().openStream()) {
          return lines(rows);
        }
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException | RuntimeException e) {
      // the library answers a broken workbook with whatever exception it runs into
      throw new Unreadable(e);
    }
  }

  /** Separated by tabs; what the sheet leaves out stays empty, so that lines keep their numbers. */
  private static String lines(Stream<Row> rows) {
    var text = new StringBuilder();
    int line = 1;
    for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
      Row row = all.next();
      text.repeat('\n', Math.max(0, row.getRowNum() - line));
      line = Math.max(line, row.getRowNum());
      text.append(line(row));
    }
    return text.toString();
  }

  private static String line(Row row) {
    return IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
        .mapToObj(column -> row.getOptionalCell(column).map(TypedTable::cell).orElse(""))
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining("\t"));
  }

  private static String cell(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      return number.precision() > 30 || Math.abs(number.scale()) > 30 ? raw : plain(number);
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  private static boolean isSheet(ZipEntry entry) {
    return entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /**
   * Before the library reads it: a workbook may unpack to more than the memory holds, and a place
   * such as ZZZZZZ1 makes the library keep as many cells.
   */
  private static void check(Path copy) throws IOException {
    try (var zip = new ZipFile(copy.toFile())) {
      long size = zip.stream().mapToLong(entry -> Math.max(entry.getSize(), 0)).sum();
      if (size > LARGEST_UNPACKED) {
        throw new IOException("unpacks to more than " + LARGEST_UNPACKED);
      }
      for (ZipEntry entry : zip.stream().filter(TypedTable::isSheet).toList()) {
        // what the archive says of its sizes may be untrue
        byte[] sheet = zip.getInputStream(entry).readNBytes(LARGEST_UNPACKED + 1);
        if (sheet.length > LARGEST_UNPACKED
            || BEYOND.matcher(new String(sheet, ISO_8859_1)).find()) {
          throw new IOException("holds more than a list of people");
        }
      }
    }
  }
}

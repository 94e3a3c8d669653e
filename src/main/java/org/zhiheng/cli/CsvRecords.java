package org.zhiheng.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a CSV text. A field in quotes may go on over some lines; quotes that never close spoil
 * their own line only, so that one slip does not swallow the people below it.
 */
final class CsvRecords implements Records {

  /** More lines than this are in no cell; the quotes were a slip. */
  private static final int MOST_LINES = 50;

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final Lines lines;
  private final Deque<Lines.Line> ahead = new ArrayDeque<>();
  private char separator;

  CsvRecords(BufferedInputStream in) throws IOException {
    lines = new Lines(in);
    separator = separator();
  }

  @Override
  public @Nullable Cells next() throws IOException {
    Lines.Line line = take();
    if (line == null) {
      return null;
    }
    if (line.cut()) {
      return spoilt(line, "LINE_TOO_LONG");
    }
    if (!line.readable()) {
      return spoilt(line, "NOT_TEXT");
    }
    Cells cells = isOpen(line.text()) ? overLines(line) : parsed(line, line.text());
    return cells == null ? spoilt(line, "BAD_QUOTES") : cells;
  }

  @Override
  public boolean ready() throws IOException {
    return !ahead.isEmpty() || lines.ready();
  }

  /** The separator that the header has most of, or that Excel's own first line names. */
  private char separator() throws IOException {
    Lines.Line first = take();
    while (first != null && first.text().isBlank()) {
      first = take();
    }
    if (first == null) {
      return ',';
    }
    String header = first.text();
    if (header.length() == 5 && header.startsWith("sep=")) {
      return header.charAt(4);
    }
    ahead.addFirst(first);
    char most = ',';
    for (char each : SEPARATORS) {
      most = count(header, each) > count(header, most) ? each : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Adds lines until the quotes close; if they don't, the lines are read again on their own. */
  private @Nullable Cells overLines(Lines.Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Lines.Line> more = new ArrayList<>();
    boolean open = true;
    while (open && more.size() < MOST_LINES && text.length() < Lines.LONGEST) {
      Lines.Line next = take();
      if (next == null) {
        break;
      }
      more.add(next);
      text.append('\n').append(next.text());
      open = next.cut() || !next.readable() || isOpen(text);
    }
    Cells cells = open ? null : parsed(first, text.toString());
    if (cells == null) {
      more.reversed().forEach(ahead::addFirst);
    }
    return cells;
  }

  /** Whether a field that began with a quote has not ended. */
  private boolean isOpen(CharSequence text) {
    boolean quoted = false;
    int begin = 0;
    int closed = -2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted) {
        quoted = false;
        closed = i;
      } else if (c == '"') {
        quoted = i == begin || closed == i - 1;
      } else if (c == separator && !quoted) {
        begin = i + 1;
      }
    }
    return quoted;
  }

  /** The cells of a record, or null where its quotes are not well formed. */
  private @Nullable Cells parsed(Lines.Line line, String text) {
    if (text.isBlank()) {
      return new Cells(line.number(), List.of(), null);
    }
    try {
      List<String> fields =
          CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(text).getFields();
      return new Cells(line.number(), fields, null);
    } catch (CsvParseException e) {
      return null;
    }
  }

  /** With the first cell as far as it can be told, as that is mostly who is meant. */
  private Cells spoilt(Lines.Line line, String reason) {
    int end = line.text().indexOf(separator);
    String first = end < 0 ? line.text() : line.text().substring(0, end);
    String problem = Table.error(reason, "line " + line.number(), line.text());
    return new Cells(line.number(), List.of(first), problem);
  }

  private Lines.@Nullable Line take() throws IOException {
    return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
  }
}

package org.zhiheng.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 4180 records one at a time from UTF-8; a byte order mark, either line end and empty
 * lines are fine.
 */
final class CsvReader implements Closeable {

  /** Keeps a quote that is never closed from swallowing the whole file. */
  private static final int LONGEST_RECORD = 1 << 20;

  private static final int END = -1;
  private static final int MARK = 0xFEFF;

  private final BufferedReader in;
  private final StringBuilder cell = new StringBuilder();
  private int next;
  private long line = 1;
  private long start = 1;
  private int length;

  CsvReader(InputStream bytes) throws IOException {
    in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    next = in.read();
    if (next == MARK) {
      next = in.read();
    }
  }

  /**
   * The cells of the next record, or null at the end.
   *
   * @throws MalformedCsv when a quote is not closed or a record is longer than a million characters
   * @throws java.nio.charset.CharacterCodingException when the bytes are not UTF-8
   */
  @Nullable List<String> read() throws IOException {
    skipEmptyLines();
    if (next == END) {
      return null;
    }
    start = line;
    length = 0;
    List<String> cells = new ArrayList<>();
    do {
      cells.add(readCell());
    } while (skip(','));
    return cells;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void skipEmptyLines() throws IOException {
    while (next == '\n' || next == '\r') {
      advance();
    }
  }

  private String readCell() throws IOException {
    cell.setLength(0);
    if (skip('"')) {
      readQuoted();
    }
    while (next != ',' && next != '\n' && next != '\r' && next != END) {
      take();
    }
    return cell.toString();
  }

  /** Up to the closing quote; two quotes are one. */
  private void readQuoted() throws IOException {
    while (true) {
      if (next == END) {
        throw new MalformedCsv(start);
      }
      if (skip('"') && next != '"') {
        return;
      }
      take();
    }
  }

  private void take() throws IOException {
    if (++length > LONGEST_RECORD) {
      throw new MalformedCsv(start);
    }
    cell.append((char) next);
    advance();
  }

  private boolean skip(char expected) throws IOException {
    if (next != expected) {
      return false;
    }
    advance();
    return true;
  }

  private void advance() throws IOException {
    if (next == '\n') {
      line++;
    }
    next = in.read();
  }
}

package org.zhiheng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a UTF-8 stream, with or without byte order mark and carriage returns. */
final class Lines {

  /** Longer lines are cut, so that no input can fill the memory. */
  static final int LONGEST = 65_536;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final BufferedReader reader;
  private long number;

  Lines(InputStream in) throws IOException {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** Counted from 1. */
  record Line(long number, String text, boolean cut) {}

  @Nullable Line next() throws IOException {
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    number++;
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        cut = true;
      }
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
      text.setLength(text.length() - 1);
    }
    return new Line(number, text.toString(), cut);
  }

  /** Whether more can be read without waiting. */
  boolean ready() throws IOException {
    return reader.ready();
  }
}

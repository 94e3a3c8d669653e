package org.zhiheng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a text as Excel and editors save it; holds one line at a time. */
final class Lines {

  /** Longer lines are cut, so that no input can fill the memory. */
  static final int LONGEST = 65_536;

  private final BufferedInputStream in;
  private final Encoding encoding;
  private final byte[] bytes;
  private long number;

  Lines(BufferedInputStream in) throws IOException {
    this.in = in;
    this.encoding = Encoding.of(in);
    this.bytes = new byte[LONGEST * encoding.unit()];
  }

  /**
   * One line without its end.
   *
   * @param number counted from 1
   * @param cut whether there was more of it
   * @param readable whether its bytes are text
   */
  record Line(long number, String text, boolean cut, boolean readable) {}

  @Nullable Line next() throws IOException {
    int length = 0;
    boolean cut = false;
    int unit = encoding.next(in);
    if (unit < 0) {
      return null;
    }
    number++;
    for (; unit >= 0 && unit != '\n'; unit = encoding.next(in)) {
      if (length < bytes.length) {
        length = encoding.put(unit, bytes, length);
      } else {
        cut = true;
      }
    }
    String text = encoding.text(bytes, length);
    boolean readable = text != null || cut;
    String shown = text == null ? encoding.nearly(bytes, length) : text;
    return new Line(number, withoutReturn(shown), cut, readable);
  }

  /** Whether more can be read without waiting. */
  boolean ready() throws IOException {
    return in.available() > 0;
  }

  static BufferedInputStream buffered(InputStream in) {
    return in instanceof BufferedInputStream buffered
        ? buffered
        : new BufferedInputStream(in, LONGEST);
  }

  private static String withoutReturn(String text) {
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}

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

  /** The last line ended by a return, whose line feed had not come yet. */
  private boolean returned;

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
    int unit = first();
    if (unit < 0) {
      return null;
    }
    number++;
    for (; unit >= 0 && unit != '\n' && unit != '\r'; unit = encoding.next(in)) {
      if (length < bytes.length) {
        length = encoding.put(unit, bytes, length);
      } else {
        cut = true;
      }
    }
    if (unit == '\r') {
      passOverLineFeed();
    }
    String text = encoding.text(bytes, length);
    boolean readable = text != null || cut;
    return new Line(number, text == null ? encoding.nearly(bytes, length) : text, cut, readable);
  }

  private int first() throws IOException {
    int unit = encoding.next(in);
    boolean rest = returned && unit == '\n';
    returned = false;
    return rest ? encoding.next(in) : unit;
  }

  /** A return alone ends a line, too, as on a Mac; so its line feed is not waited for. */
  private void passOverLineFeed() throws IOException {
    returned = in.available() < encoding.unit();
    if (!returned) {
      in.mark(encoding.unit());
      if (encoding.next(in) != '\n') {
        in.reset();
      }
    }
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
}

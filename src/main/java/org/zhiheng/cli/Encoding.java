package org.zhiheng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a text is encoded: by its byte order mark, else UTF-8 or, from the first line on that UTF-8
 * cannot be, GB18030 (which GBK is a part of). As both agree on ASCII, nothing before is misread.
 */
final class Encoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MARK = 3;

  private final boolean wide;
  private Charset charset;
  private boolean certain;

  private Encoding(Charset charset, boolean certain) {
    this.charset = charset;
    this.certain = certain;
    this.wide = !charset.equals(StandardCharsets.UTF_8);
  }

  /** Looks at the first bytes, and passes over a byte order mark. */
  static Encoding of(BufferedInputStream in) throws IOException {
    in.mark(MARK);
    int first = in.read();
    int second = in.read();
    if (first == 0xFF && second == 0xFE) {
      return new Encoding(StandardCharsets.UTF_16LE, true);
    }
    if (first == 0xFE && second == 0xFF) {
      return new Encoding(StandardCharsets.UTF_16BE, true);
    }
    if (first == 0xEF && second == 0xBB && in.read() == 0xBF) {
      return new Encoding(StandardCharsets.UTF_8, true);
    }
    in.reset();
    if (first > 0 && second == 0) {
      return new Encoding(StandardCharsets.UTF_16LE, true);
    }
    return first == 0 && second > 0
        ? new Encoding(StandardCharsets.UTF_16BE, true)
        : new Encoding(StandardCharsets.UTF_8, false);
  }

  /** How many bytes make a unit, at which lines can be told apart. */
  int unit() {
    return wide ? 2 : 1;
  }

  /** The next unit as a number, or -1 at the end. */
  int next(BufferedInputStream in) throws IOException {
    int one = in.read();
    if (!wide || one < 0) {
      return one;
    }
    int two = Math.max(in.read(), 0);
    return charset.equals(StandardCharsets.UTF_16LE) ? two << 8 | one : one << 8 | two;
  }

  /** Keeps a unit; returns where the next one goes. */
  int put(int unit, byte[] bytes, int at) {
    if (!wide) {
      bytes[at] = (byte) unit;
      return at + 1;
    }
    boolean little = charset.equals(StandardCharsets.UTF_16LE);
    bytes[at] = (byte) (little ? unit : unit >> 8);
    bytes[at + 1] = (byte) (little ? unit >> 8 : unit);
    return at + 2;
  }

  /** The text of a line, or null where the bytes are none. */
  @Nullable String text(byte[] bytes, int length) {
    if (!wide && isAscii(bytes, length)) {
      return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
    String text = decoded(charset, bytes, length);
    if (text == null && !certain) {
      charset = GB18030;
      text = decoded(charset, bytes, length);
    }
    certain = true;
    return text;
  }

  /** What of a line can be shown where not all of it is text. */
  String nearly(byte[] bytes, int length) {
    return new String(bytes, 0, length, charset);
  }

  private static @Nullable String decoded(Charset charset, byte[] bytes, int length) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isAscii(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}

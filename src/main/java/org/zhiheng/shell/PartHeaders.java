package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Takes NUL out of the heads of uploaded parts before the server reads them: it gives up a whole
 * upload for one in a file's name, which copies from other systems have. What stands in its place
 * is a control character, which names of files lose later. The content of files is not touched.
 */
final class PartHeaders extends ValveBase {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/form-data\\s*;.*?boundary=\"?([^\";\\s]{1,70})\"?.*");

  PartHeaders() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Matcher parts = BOUNDARY.matcher(Objects.requireNonNullElse(request.getContentType(), ""));
    if (!parts.matches()) {
      getNext().invoke(request, response);
      return;
    }
    var connection = request.getCoyoteRequest();
    InputBuffer content = connection.getInputBuffer();
    connection.setInputBuffer(new Cleaned(content, new PartHeads(parts.group(1))));
    try {
      getNext().invoke(request, response);
    } finally {
      // the connection serves other requests after this one
      connection.setInputBuffer(content);
    }
  }

  private record Cleaned(InputBuffer content, PartHeads heads) implements InputBuffer {

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
      int read = content.doRead(reader);
      if (read > 0) {
        heads.clean(reader.getByteBuffer());
      }
      return read;
    }

    @Override
    public int available() {
      return content.available();
    }
  }

  /** Follows a body through its parts, however it is cut into pieces on its way. */
  static final class PartHeads {

    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte DELETE = 0x7F;

    private final byte[] delimiter;
    private final int[] back;
    private boolean inHead;
    private int matched;

    PartHeads(String boundary) {
      this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
      this.back = borders(delimiter);
      // the first delimiter of a body has no line end before it
      this.matched = 2;
    }

    void clean(ByteBuffer piece) {
      for (int at = piece.position(); at < piece.limit(); at++) {
        byte next = piece.get(at);
        if (inHead) {
          if (next == 0) {
            piece.put(at, DELETE);
          }
          head(next);
        } else {
          body(next);
        }
      }
    }

    private void head(byte next) {
      if (next == END[matched]) {
        matched++;
      } else {
        matched = next == END[0] ? 1 : 0;
      }
      if (matched == END.length) {
        inHead = false;
        matched = 0;
      }
    }

    private void body(byte next) {
      while (matched > 0 && next != delimiter[matched]) {
        matched = back[matched];
      }
      if (next == delimiter[matched]) {
        matched++;
      }
      if (matched == delimiter.length) {
        inHead = true;
        matched = 0;
      }
    }

    /** How much of a beginning that matched still matches when the next byte does not. */
    private static int[] borders(byte[] of) {
      int[] back = new int[of.length];
      int length = 0;
      for (int at = 1; at < of.length - 1; at++) {
        while (length > 0 && of[at] != of[length]) {
          length = back[length];
        }
        if (of[at] == of[length]) {
          length++;
        }
        back[at + 1] = length;
      }
      return back;
    }
  }
}

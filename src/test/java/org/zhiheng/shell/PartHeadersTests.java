package org.zhiheng.shell;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartHeadersTests {

  private static final String SENT =
      "--a-b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b.pdf\"\r\n\r\n"
          + "x\0y\r\n--a-\0\r\n\r\n--a-a-b\r\r\n--a-b\r\nname=\"\0\"\r\n\r\n\0\r\n--a-b--\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 1000})
  void nul_goes_from_the_heads_of_parts_and_stays_in_their_content(int piece) {
    String clean =
        SENT.replace("a\0b.pdf", "a\u007Fb.pdf").replace("name=\"\0\"", "name=\"\u007F\"");

    assertThat(cleaned(SENT.getBytes(ISO_8859_1), piece)).isEqualTo(clean);
  }

  private static String cleaned(byte[] sent, int piece) {
    var heads = new PartHeaders.PartHeads("a-b");
    var all = new ByteArrayOutputStream();
    for (int from = 0; from < sent.length; from += piece) {
      byte[] part = Arrays.copyOfRange(sent, from, Math.min(from + piece, sent.length));
      heads.clean(ByteBuffer.wrap(part));
      all.writeBytes(part);
    }
    return all.toString(ISO_8859_1);
  }
}

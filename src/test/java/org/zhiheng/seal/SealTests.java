package org.zhiheng.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTests {

  private static final byte[] CONTENT = "测试甲".getBytes(UTF_8);
  private static final byte[] PLACE = "here".getBytes(UTF_8);

  private final Seal seal = new Seal(new byte[KeyFile.KEY_BYTES]);

  @Test
  void what_was_sealed_opens_and_never_looks_the_same() {
    byte[] sealed = seal.seal(CONTENT, PLACE);

    assertThat(seal.open(sealed, PLACE)).contains(CONTENT);
    assertThat(sealed).isNotEqualTo(seal.seal(CONTENT, PLACE));
  }

  @Test
  void nothing_opens_elsewhere_by_another_key_changed_or_cut() {
    byte[] sealed = seal.seal(CONTENT, PLACE);
    byte[] other = new byte[KeyFile.KEY_BYTES];
    other[0] = 1;

    assertThat(seal.open(sealed, "there".getBytes(UTF_8))).isEmpty();
    assertThat(new Seal(other).open(sealed, PLACE)).isEmpty();
    assertThat(seal.open(java.util.Arrays.copyOf(sealed, 5), PLACE)).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(seal.open(sealed, PLACE)).isEmpty();
  }
}

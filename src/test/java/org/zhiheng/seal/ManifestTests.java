package org.zhiheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Sha256;

/** One text stands for all parts, and says which of two differ. */
class ManifestTests {

  private static final Manifest MANIFEST =
      new Manifest(1, Map.of("case", "甲", "round", "1"), Map.of("b.json", "22", "a.json", "11"));

  @Test
  void it_is_written_in_one_way_and_read_back() {
    String text =
        "{\"format\":1,\"parts\":{\"a.json\":\"11\",\"b.json\":\"22\"},"
            + "\"subject\":{\"case\":\"甲\",\"round\":\"1\"}}";
    assertThat(MANIFEST.text()).isEqualTo(text);
    assertThat(MANIFEST.hash()).isEqualTo(Sha256.of(text));
    assertThat(Manifest.parse(text)).isEqualTo(MANIFEST);
  }

  @Test
  void what_changed_what_lacks_and_what_was_added_is_named() {
    assertThat(MANIFEST.differences(MANIFEST.parts())).isEmpty();
    assertThat(MANIFEST.differences(Map.of("a.json", "11", "b.json", "23")))
        .containsExactly("b.json");
    assertThat(MANIFEST.differences(Map.of("a.json", "11"))).containsExactly("b.json");
    assertThat(MANIFEST.differences(Map.of("a.json", "11", "b.json", "22", "c.json", "33")))
        .containsExactly("c.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"format\":1,\"parts\":{},\"subject\":{}} ",
        "{\"format\":1,\"parts\":{},\"subject\":{},\"more\":1}",
        "{\"format\":1,\"parts\":{\"a\":null},\"subject\":{}}",
        "{\"format\":1,\"subject\":{},\"parts\":{}}",
        "{\"format\":1,\"parts\":{\"a\":\"1\",\"a\":\"2\"},\"subject\":{}}"
      })
  void another_text_is_none(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.parse(text));
  }
}

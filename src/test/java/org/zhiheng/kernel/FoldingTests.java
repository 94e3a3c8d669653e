package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTests {

  @Test
  void a_name_of_two_characters_is_one_pair() {
    assertThat(Folding.pairs("张三")).containsExactly("张三");
    assertThat(Folding.pairs("测试张")).containsExactlyInAnyOrder("测试", "试张");
  }

  @Test
  void one_character_is_no_pair() {
    assertThat(Folding.pairs("张")).isEmpty();
    assertThat(Folding.pairs("")).isEmpty();
  }

  @Test
  void a_character_beyond_the_first_plane_is_one_character() {
    assertThat(Folding.pairs("𠮷野")).containsExactly("𠮷野");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "。", "・", "--", "()", "%"})
  void what_says_nothing_is_nowhere_and_finds_nothing(String signs) {
    assertThat(Folding.has("演示。研究所", signs)).isFalse();
    assertThat(Folding.same(signs, signs)).isFalse();
    assertThat("演示一号 yanshi".contains(Folding.sought(signs))).isEqualTo(signs.isBlank());
    assertThat(Folding.has("（演示）研究所", "演示")).isTrue();
  }
}

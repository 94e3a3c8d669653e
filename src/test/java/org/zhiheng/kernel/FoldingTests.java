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

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "———", "。。。", "\u200b", "（）", "%", "\u3164"})
  void signs_alone_say_nothing(String signs) {
    assertThat(Folding.saysNothing(signs)).isTrue();
    assertThat(Folding.saysNothing(signs + "无")).isFalse();
  }

  @Test
  void a_name_is_named_where_it_stands_whole_and_not_inside_a_longer_one() {
    assertThat(Folding.names("测试张三，000-0000", "测试张三")).isTrue();
    assertThat(Folding.names("测试 张三（演示公司）", "测试张三")).as("spelt with a space").isTrue();
    assertThat(Folding.names("测试张三0000000", "测试 张三")).isTrue();
    assertThat(Folding.names("演示3号、演示4号", "演示4号")).isTrue();
    assertThat(Folding.names("测试张三丰，000-0000", "测试张三")).isFalse();
    assertThat(Folding.names("小测试张三", "测试张三")).isFalse();
    assertThat(Folding.names("。、", "。")).as("a name of signs is nobody's").isFalse();
  }
}

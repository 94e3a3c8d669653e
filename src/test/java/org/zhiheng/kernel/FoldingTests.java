package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

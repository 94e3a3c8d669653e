package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfWidthTests {

  @Test
  void full_width_characters_become_ascii_and_surrounding_space_goes() {
    assertThat(HalfWidth.of("　１５７３５．２８ ")).isEqualTo("15735.28");
    assertThat(HalfWidth.of("1 000")).isEqualTo("1 000");
    assertThat(HalfWidth.of("10²")).isEqualTo("10²");
  }

  @Test
  void a_code_loses_the_spaces_inside_it_too() {
    assertThat(HalfWidth.code("１３８ 0013　8000")).isEqualTo("13800138000");
  }
}

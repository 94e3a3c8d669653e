package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a typed text is kept. Characters that nobody sees are written as their numbers. */
class CleanTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "张\u200B三",
        "\uFEFF张三",
        "张\u00AD三",
        "\u202D张三\u202C",
        "张\u2066三\u2069",
        "张\u0000三",
        "张\u0007三",
        "张\u3164三",
        "张\u034F三",
        "张\uFE0F三",
        "张\uD842三",
        "\uDFB7张三",
        "张\uFFFE三"
      })
  void what_nobody_sees_is_not_kept(String typed) {
    assertThat(CleanText.line(typed)).isEqualTo("张三");
  }

  @ParameterizedTest
  @CsvSource({
    "\u2FBC\u660E, 高明",
    "\u2EE2\u674E, 马李",
    "\u2ED3\u6C5F, 长江",
    "\u2EDA\u5CA9, 页岩",
    "\uF9D1, 六",
    "e\u0301, \u00E9"
  })
  void what_pdfs_hand_out_becomes_the_character_it_stands_for(String typed, String kept) {
    assertThat(CleanText.block(typed)).isEqualTo(kept);
  }

  @Test
  void what_people_mean_stays() {
    String meant = "（演示）：《质量》，１２％ ａ　　首行缩进\n第二行①";
    assertThat(CleanText.block(meant)).isEqualTo(meant);
    assertThat(CleanText.line("\uD842\uDFB7田")).isEqualTo("\uD842\uDFB7田");
  }

  @Test
  void line_ends_are_one_character_and_a_line_has_none() {
    assertThat(CleanText.block("一\r\n二\r三\u2028四\u0085五")).isEqualTo("一\n二\n三\n四\n五");
    assertThat(CleanText.line("张三\n李四\r\n")).isEqualTo("张三 李四");
    assertThat(CleanText.line("张\u00A0三\u2007四\t五")).isEqualTo("张 三 四 五");
  }

  @Test
  void a_length_is_what_a_reader_counts() {
    String typed = "一".repeat(49).concat("\r\n").repeat(60);
    assertThat(CleanText.length(CleanText.block(typed))).isEqualTo(3000);
    assertThat(CleanText.length("\uD842\uDFB7田")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "古丽米热·艾比布力, 古丽米热・艾比布力",
    "古丽米热·艾比布力, 古丽米热•艾比布力",
    "古丽米热·艾比布力, 古丽米热‧艾比布力",
    "演示研究所, 演示研究所\u200B",
    "演示（上海）公司, 演示(上海)公司",
    "演示ＡＢＣ公司, 演示abc公司",
    "演示〔上海〕公司, 演示上海公司",
    "2026-000009, 2026000009",
    "高明, \u2FBC\u660E",
    "马李, \u2EE2\u674E"
  })
  void the_folding_tells_none_of_these_apart(String one, String other) {
    assertThat(Folding.same(one, other)).isTrue();
  }

  @Test
  void codes_are_read_through_the_same() {
    assertThat(HalfWidth.code("\u202D110105 19491231\u00A0002X\u202C\u200B"))
        .isEqualTo("11010519491231002X");
  }
}

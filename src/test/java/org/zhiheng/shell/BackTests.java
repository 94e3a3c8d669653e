package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/application/0f-1", "/application?stage=DRAFT&q=%E8%B4%A8"})
  void anAddressOfThisSiteIsFollowed(String asked) {
    assertThat(Back.of(asked).or("/person")).isEqualTo(asked);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "person",
        "/a\r\nSet-Cookie: x",
        "/{x}"
      })
  void anythingElseIsNot(String asked) {
    assertThat(Back.of(asked).or("/person")).isEqualTo("/person");
  }

  @Test
  void theWishIsPassedOn() {
    assertThat(Back.of("/application/1?x=2").on("/person/cv"))
        .isEqualTo("/person/cv?back=%2Fapplication%2F1%3Fx%3D2");
    assertThat(Back.of(null).on("/person/cv")).isEqualTo("/person/cv");
  }
}

package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

  @Test
  void aJdbcAddressIsTakenAsItIs() {
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db/zhiheng?ssl=true", "user", "secret"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/zhiheng?ssl=true", "user", "secret"));
  }

  @Test
  void aUriIsTakenApartAndItsEscapesAreRead() {
    assertThat(DatabaseAddress.parse("postgres://user:a%40b+c@db:6432/zhiheng?ssl=true", "", ""))
        .isEqualTo(
            new DatabaseAddress("jdbc:postgresql://db:6432/zhiheng?ssl=true", "user", "a@b+c"));
  }

  @Test
  void aUserGivenApartWinsOverTheUri() {
    assertThat(DatabaseAddress.parse("postgresql://user:secret@[::1]/zhiheng", "other", "word"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://[::1]/zhiheng", "other", "word"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mysql://db/x", "postgres:///x", "postgres://a b:secret@db"})
  void anythingElseIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> DatabaseAddress.parse(text, null, null))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("DB_URL")
        .hasMessageNotContaining("secret");
  }

  @Test
  void thePasswordIsNeverPrinted() {
    assertThat(new DatabaseAddress("jdbc:postgresql://db/x?password=secret", "user", "secret"))
        .asString()
        .contains("//db/x")
        .doesNotContain("secret");
  }
}

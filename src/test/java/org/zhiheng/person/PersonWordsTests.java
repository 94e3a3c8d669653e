package org.zhiheng.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Worded;

class PersonWordsTests {

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void every_constant_has_words_and_no_words_are_left_over(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        PersonWordsTests.class.getResourceAsStream(
            "/messages/person_" + language + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(words.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.<Worded[]>of(
                    IdentityDocumentType.values(),
                    Education.values(),
                    TitleLevel.values(),
                    PersonRefusal.values())
                .flatMap(Stream::of)
                .map(Worded::messageKey)
                .collect(Collectors.toSet()));
  }
}

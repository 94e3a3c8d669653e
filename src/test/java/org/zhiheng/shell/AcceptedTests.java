package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFC 9110, 12.5.1: what a visitor would rather have is told by weights, not by words in a header.
 */
class AcceptedTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|true",
        "application/json, */*;q=0.1|true",
        "text/html;q=0.5, application/json|true",
        "application/*, text/html;q=0.3|true",
        "''|false",
        "*/*|false",
        "text/html, application/json;q=0.9|false",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|false",
        "application/json;q=0, */*|false",
        "application/json;q=0.5, text/*|false",
        "application/json-seq|false",
        "no such thing;;|false"
      })
  void json_is_given_where_its_weight_is_higher_than_that_of_the_page(String header, boolean json) {
    assertThat(Accepted.of(header).prefersJson()).isEqualTo(json);
  }
}

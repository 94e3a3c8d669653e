package org.zhiheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RFC 8785, and promises about what is written so. */
class CanonicalJsonTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static String canonical(String text) {
    return CanonicalJson.of(JSON.readTree(text));
  }

  @Test
  void rfc8785_3_2_2_the_example_is_written_as_there() {
    assertThat(
            canonical(
                """
                {
                  "numbers": [1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void rfc8785_3_2_3_members_stand_in_the_order_of_their_utf_16() {
    assertThat(
            canonical(
                """
                {"\\u20ac": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "\\ud83d\\ude00": 5, "\\u0080": 6,
                 "\\u00f6": 7}
                """))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,"
                + "\"\ufb33\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "85.50, 85.5",
    "-1.5, -1.5",
    "100, 100",
    "1e21, 1e+21",
    "123456789012345680000, 123456789012345680000",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "1.5e-10, 1.5e-10",
    "9007199254740992, 9007199254740992"
  })
  void numbers_are_written_as_ecmascript_does(String written, String canonical) {
    assertThat(canonical(written)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"9007199254740993", "0.1000000000000000055", "1e400", "'\"\\ud800\"'"})
  void what_would_be_written_as_something_else_is_refused(String written) {
    assertThatThrownBy(() -> canonical(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_promise_shows_some_members_hides_the_others_and_bears_no_change() {
    var members = new LinkedHashMap<String, JsonNode>();
    members.put("number", JSON.readTree("\"ZH260001233\""));
    members.put("grade", JSON.readTree("\"AAA\""));
    members.put("by", JSON.readTree("\"演示一号\""));
    Commitments promise = Commitments.of(members, new byte[Commitments.SALT_BYTES]);
    Set<String> shown = Set.of("number", "grade");

    List<JsonNode> open = promise.shown(shown);
    assertThat(open).hasSize(2);
    assertThat(open.toString()).contains("ZH260001233").doesNotContain("演示一号");
    assertThat(promise.hidden(shown)).hasSize(1);
    assertThat(Commitments.entry(open, promise.hidden(shown))).isEqualTo(promise.entry());

    members.put("grade", JSON.readTree("\"AA\""));
    byte[] salt = new byte[Commitments.SALT_BYTES];
    assertThat(Commitments.of(members, salt).entry()).isNotEqualTo(promise.entry());
    members.put("grade", JSON.readTree("\"AAA\""));
    salt[0] = 1;
    assertThat(Commitments.of(members, salt).hidden(Set.of()))
        .doesNotContainAnyElementsOf(promise.hidden(Set.of()));
  }
}

package org.zhiheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

  private final List<String> conditions = new ArrayList<>(List.of("a.stage = :stage"));
  private final Map<String, Object> parameters = new HashMap<>(Map.of("stage", "SUBMITTED"));

  @Test
  void eachWordIsOneConditionWithItsOwnParameters() {
    SearchWords.narrow("a", "测试甲  演示", conditions, parameters);

    assertThat(conditions)
        .containsExactly(
            "a.stage = :stage",
            "a.pairs @> :pairs1::text[] and position(:word1 in a.words_folded) > 0",
            "a.pairs @> :pairs2::text[] and position(:word2 in a.words_folded) > 0");
    assertThat(parameters).containsEntry("word1", "测试甲").containsEntry("word2", "演示");
    assertThat((String[]) parameters.get("pairs1")).containsExactlyInAnyOrder("测试", "试甲");
  }

  @Test
  void aWordOfSignsIsLookedForAsItStands() {
    SearchWords.narrow("a", "%", conditions, parameters);

    assertThat(conditions).hasSize(2);
    assertThat(parameters).containsEntry("word1", "%");
  }

  @Test
  void blankNarrowsNothingAndAPastedTextNoFurtherThanEightWords() {
    SearchWords.narrow("a", " ", conditions, parameters);
    assertThat(conditions).hasSize(1);

    SearchWords.narrow("a", "甲 ".repeat(20), conditions, parameters);
    assertThat(conditions).hasSize(9);
  }
}

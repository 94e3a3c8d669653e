package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.Refusal;

class SealRulesTests {

  @Test
  void clause8_4_eachPartThatDiffersIsNamed() {
    assertThat(SealRules.whyNotSealed(List.of())).isEmpty();
    assertThat(SealRules.whyNotSealed(List.of("agreed.json", "sheets/2.json")))
        .extracting(Refusal::reason, Refusal::args)
        .containsExactly(
            tuple(DecisionRefusal.SEAL_BROKEN, List.of(SealedPart.AGREED, "agreed.json")),
            tuple(DecisionRefusal.SEAL_BROKEN, List.of(SealedPart.SHEETS, "sheets/2.json")));
  }

  @ParameterizedTest
  @CsvSource({
    "facts.json, FACTS",
    "evidence.json, EVIDENCE",
    "evidence/7.pdf, FILES",
    "sheets/12.json, SHEETS",
    "scheme/x.yaml, SCHEME"
  })
  void aPartIsOfAKind(String name, SealedPart kind) {
    assertThat(SealedPart.of(name)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "facts.json.bak", "other/facts.json", "index.html"})
  void whatIsCalledOtherwiseIsNoPart(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> SealedPart.of(name));
  }
}

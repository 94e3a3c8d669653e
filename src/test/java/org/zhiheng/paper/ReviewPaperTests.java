package org.zhiheng.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhiheng.drawing.Letter;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;

/** What the notices of a formal review say where the scheme reads a place otherwise. */
class ReviewPaperTests {

  @Test
  void p7_roundsWithoutALimitAreNotSaidToBeLimited() {
    assertThat(rounds(SchemeText.shipped().load())).contains("补正以 2 次为限");
    assertThat(rounds(SchemeText.shipped().reading(Reading.UNLIMITED_ROUNDS).load()))
        .contains("补正的次数不限")
        .doesNotContain("为限", "次数用完");
  }

  private static String rounds(Scheme scheme) {
    var draft = new LetterDraft(Locale.SIMPLIFIED_CHINESE);
    ReviewPapers.rounds(draft, scheme);
    Letter letter =
        draft.done("演示", PaperKind.SUPPLEMENT, "BZ2026-0001", "", LocalDate.of(2026, 3, 2), true);
    return letter.parts().getFirst().text();
  }
}

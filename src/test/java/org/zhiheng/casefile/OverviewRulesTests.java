package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.YearOverview.Figure;
import org.zhiheng.casefile.YearOverview.Span;

class OverviewRulesTests {

  private static final Span KEPT_BACK = new Span(StageSpan.REVIEW, null, null, null);

  @Test
  void aNumberOfOneOrTwoIsNotTold() {
    assertThat(shown(1, 2, 40)).containsExactly(null, null, 40);
  }

  @Test
  void theOnlyOneIsNotGivenAwayByTheSumOfTheOthers() {
    assertThat(shown(2, 9, 40)).containsExactly(null, null, 40);
    assertThat(shown(40, 0, 1)).containsExactly(null, 0, null);
  }

  @Test
  void nothingAndManyAreTold() {
    assertThat(shown(0, 3, 40)).containsExactly(0, 3, 40);
    assertThat(shown(1)).containsExactly((Integer) null);
  }

  @Test
  void howLongFewCasesTookIsNotTold() {
    assertThat(OverviewRules.shown(span(2), List.of())).isEqualTo(KEPT_BACK);
    assertThat(OverviewRules.shown(span(3), List.of())).isEqualTo(span(3));
    assertThat(OverviewRules.shown(span(0), List.of())).isEqualTo(span(0));
  }

  @Test
  void aFigureThatIsKeptBackIsNotToldByTheCasesOfASpan() {
    assertThat(OverviewRules.shown(span(9), List.of(accepted(null)))).isEqualTo(KEPT_BACK);
    assertThat(OverviewRules.shown(span(9), List.of(accepted(9), new Figure("other", null))))
        .isEqualTo(span(9));
  }

  /** What a review ends with. */
  private static Figure accepted(@Nullable Integer count) {
    return new Figure("application.ApplicationAccepted", count);
  }

  private static Span span(int cases) {
    return new Span(StageSpan.REVIEW, cases, BigDecimal.ONE, BigDecimal.TEN);
  }

  private static Stream<Integer> shown(int... counts) {
    List<Figure> exact =
        IntStream.range(0, counts.length).mapToObj(at -> new Figure("g" + at, counts[at])).toList();
    return OverviewRules.shown(exact).stream().map(Figure::count);
  }
}

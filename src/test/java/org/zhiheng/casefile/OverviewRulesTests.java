package org.zhiheng.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiheng.casefile.YearOverview.Figure;
import org.zhiheng.casefile.YearOverview.Span;

class OverviewRulesTests {

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
    assertThat(OverviewRules.shown(span(2)).median()).isNull();
    assertThat(OverviewRules.shown(span(2)).cases()).isNull();
    assertThat(OverviewRules.shown(span(3))).isEqualTo(span(3));
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

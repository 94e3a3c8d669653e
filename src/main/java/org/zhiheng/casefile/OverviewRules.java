package org.zhiheng.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhiheng.casefile.YearOverview.Figure;
import org.zhiheng.casefile.YearOverview.Span;

/** Which figures of an overview may be told: none that would tell of a person. */
final class OverviewRules {

  /** Fewer people than these are known by their number. */
  static final int FEWEST = 3;

  private OverviewRules() {}

  /**
   * The figures of a group as they may be shown. A figure of one or two is kept back; where it
   * would be the only one, the next larger one too, so that no sum gives it away.
   */
  static List<Figure> shown(List<Figure> exact) {
    long few = exact.stream().filter(OverviewRules::isFew).count();
    Optional<Figure> beside =
        few == 1
            ? exact.stream()
                .filter(it -> count(it) >= FEWEST)
                .min(Comparator.comparingInt(OverviewRules::count))
            : Optional.empty();
    return exact.stream()
        .map(it -> isFew(it) || beside.filter(it::equals).isPresent() ? hidden(it) : it)
        .toList();
  }

  /**
   * How long a part of the line took, as it may be shown: its number of cases must give away
   * neither few people nor a figure that is kept back.
   *
   * @param figures all that are shown beside it
   */
  static Span shown(Span exact, List<Figure> figures) {
    int cases = Objects.requireNonNullElse(exact.cases(), 0);
    boolean keptBack =
        figures.stream()
            .filter(it -> it.count() == null)
            .anyMatch(it -> exact.stage().until().contains(it.key()));
    return !keptBack && (cases == 0 || cases >= FEWEST)
        ? exact
        : new Span(exact.stage(), null, null, null);
  }

  private static boolean isFew(Figure figure) {
    return count(figure) > 0 && count(figure) < FEWEST;
  }

  private static int count(Figure figure) {
    return Objects.requireNonNullElse(figure.count(), 0);
  }

  private static Figure hidden(Figure figure) {
    return new Figure(figure.key(), null);
  }
}

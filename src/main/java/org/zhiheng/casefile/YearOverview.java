package org.zhiheng.casefile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the body did in a year, in numbers from which nobody can be identified (clause 4, 9.3).
 *
 * @param groups each a list of figures under a heading
 * @param spans how long the parts of the line took that ended in the year
 */
public record YearOverview(int year, List<Group> groups, List<Span> spans) {

  public YearOverview {
    groups = List.copyOf(groups);
    spans = List.copyOf(spans);
  }

  /**
   * Figures that belong together.
   *
   * @param key of the words of its heading
   */
  public record Group(String key, List<Figure> figures) {

    public Group {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One figure.
   *
   * @param key of its words; a grade has none and is told by its code
   * @param count null where it is so small that it would tell of a person
   */
  public record Figure(String key, @Nullable Integer count) {

    /** Whether its key is that of words. */
    public boolean isWorded() {
      return key.indexOf('.') > 0;
    }
  }

  /**
   * How long a part of the line took, in days.
   *
   * @param cases how many went through it; null where they are too few to tell
   * @param median half of them took no longer; null where they are too few
   */
  public record Span(
      StageSpan stage,
      @Nullable Integer cases,
      @Nullable BigDecimal median,
      @Nullable BigDecimal longest) {}
}

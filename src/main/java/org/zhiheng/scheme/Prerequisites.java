package org.zhiheng.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clause 5.1: what an applicant must bring; P1 tells whether all of it or some.
 *
 * @param bySize what is asked instead in organisations of a size, where P1 is read so
 */
public record Prerequisites(Asked asked, List<BySize> bySize, List<NumberedText> words) {

  /** What 5.1 a) to c) ask for. */
  public record Asked(Education education, Title title, int qualityYears, boolean training) {

    public Asked {
      Misfit.within(qualityYears, 0, 50, "qualityYears");
    }
  }

  /** What is asked in organisations of one size. */
  public record BySize(Advice.Size size, Asked asked) {}

  /** 学历, ascending. */
  public enum Education {
    SECONDARY,
    JUNIOR_COLLEGE,
    BACHELOR,
    MASTER,
    DOCTOR
  }

  /** 职称, ascending. */
  public enum Title {
    NONE,
    JUNIOR,
    INTERMEDIATE,
    ASSOCIATE_SENIOR,
    SENIOR
  }

  public Prerequisites {
    bySize = List.copyOf(bySize);
    words = List.copyOf(words);
    SchemeRules.unique("bySize", bySize, line -> line.size().name());
  }

  /**
   * What is asked in an organisation of a size; where none is told for it, what is asked of all.
   */
  public Asked asked(Advice.@Nullable Size size) {
    return bySize.stream()
        .filter(line -> line.size() == size)
        .map(BySize::asked)
        .findFirst()
        .orElse(asked);
  }
}

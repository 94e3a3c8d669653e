package org.zhiheng.scheme;

import java.util.List;

/** Clause 5.1: what an applicant must bring; all of it must hold (P1). */
public record Prerequisites(
    Education education,
    Title title,
    int qualityYears,
    boolean training,
    List<NumberedText> words) {

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
    Misfit.unless(qualityYears >= 0, "qualityYears", "must not be negative");
    words = List.copyOf(words);
  }
}

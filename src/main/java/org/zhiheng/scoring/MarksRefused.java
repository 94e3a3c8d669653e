package org.zhiheng.scoring;

import java.util.List;

/** Coefficients that the scheme does not allow; names every row that is wrong. */
public final class MarksRefused extends RuntimeException {

  private final transient List<MarkProblem> problems;

  MarksRefused(List<MarkProblem> problems) {
    super("marks refused: " + problems);
    this.problems = List.copyOf(problems);
  }

  public List<MarkProblem> problems() {
    return problems;
  }
}

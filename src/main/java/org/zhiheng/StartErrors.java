package org.zhiheng;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the program did not start, and what to do about it. */
final class StartErrors implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("zhiheng: " + line(analysis));
  }

  static String line(FailureAnalysis analysis) {
    String remedy = analysis.getAction() == null ? "" : " " + analysis.getAction();
    return (analysis.getDescription() + remedy).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}

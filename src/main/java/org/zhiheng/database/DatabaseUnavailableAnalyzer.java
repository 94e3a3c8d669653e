package org.zhiheng.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in one line, instead of a stack trace, why the server has no database. */
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}

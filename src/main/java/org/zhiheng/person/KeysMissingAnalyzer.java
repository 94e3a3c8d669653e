package org.zhiheng.person;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator in one line which file is missing, instead of a stack trace. */
final class KeysMissingAnalyzer extends AbstractFailureAnalyzer<KeysMissing> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, KeysMissing cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
  }
}

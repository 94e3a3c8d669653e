package org.zhiheng.casefile;

import java.util.List;
import org.zhiheng.kernel.Worded;

/** A part of the line whose length the yearly overview tells. */
public enum StageSpan implements Worded {
  REVIEW,
  EVALUATION,
  DECISION,
  NOTICE,
  /** From the last submission until the certificate may be issued. */
  WHOLE;

  private static final String SUBMITTED = "application.ApplicationSubmitted";
  private static final String ACCEPTED = "application.ApplicationAccepted";
  private static final String REPORTED = "evaluation.ReportSigned";
  private static final String GRANTED = "decision.CertificationGranted";
  private static final String DENIED = "decision.CertificationDenied";
  private static final String EFFECTIVE = "decision.TookEffect";

  /** The events that it begins with; the last one before its end counts. */
  List<String> from() {
    return switch (this) {
      case REVIEW, WHOLE -> List.of(SUBMITTED);
      case EVALUATION -> List.of(ACCEPTED);
      case DECISION -> List.of(REPORTED);
      case NOTICE -> List.of(GRANTED);
    };
  }

  List<String> until() {
    return switch (this) {
      case REVIEW -> List.of(ACCEPTED);
      case EVALUATION -> List.of(REPORTED);
      case DECISION -> List.of(GRANTED, DENIED);
      case NOTICE, WHOLE -> List.of(EFFECTIVE);
    };
  }
}

package org.zhiheng.casefile;

import java.util.List;
import org.zhiheng.kernel.Worded;

/** A part of the line whose length the yearly overview tells. */
public enum StageSpan implements Worded {
  REVIEW(List.of("application.ApplicationSubmitted"), List.of("application.ApplicationAccepted")),
  EVALUATION(List.of("application.ApplicationAccepted"), List.of("evaluation.ReportSigned")),
  DECISION(
      List.of("evaluation.ReportSigned"),
      List.of("decision.CertificationGranted", "decision.CertificationDenied")),
  NOTICE(List.of("decision.CertificationGranted"), List.of("decision.TookEffect")),
  /** From the last submission until the certificate may be issued. */
  WHOLE(List.of("application.ApplicationSubmitted"), List.of("decision.TookEffect"));

  private final List<String> from;
  private final List<String> until;

  StageSpan(List<String> from, List<String> until) {
    this.from = from;
    this.until = until;
  }

  /** The events that it begins with; the last one before its end counts. */
  List<String> from() {
    return from;
  }

  List<String> until() {
    return until;
  }
}

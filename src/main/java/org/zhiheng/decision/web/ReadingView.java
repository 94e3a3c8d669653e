package org.zhiheng.decision.web;

import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.report.Report;

/** What a panel reads before it votes: the signed report, with the scheme by it, and the file. */
public record ReadingView(Evaluation evaluation, Report report, Dossier dossier) {

  public String back() {
    return "/decision/" + evaluation.id();
  }
}

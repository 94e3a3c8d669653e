package org.zhiheng.casefile.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.decision.Explanation;
import org.zhiheng.decision.Explanations;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.shell.Pages;

/** Why: the result of an evaluation, read by whoever was evaluated (8.4). */
@Controller
class ResultPages {

  private final Explanations explanations;
  private final CaseFiles caseFiles;
  private final CurrentActor currentActor;
  private final Pages pages;

  ResultPages(
      Explanations explanations, CaseFiles caseFiles, CurrentActor currentActor, Pages pages) {
    this.explanations = explanations;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
    this.pages = pages;
  }

  /** An applicant may apply by an account that has other roles today. */
  @Allowed
  @GetMapping("/casefile/{id}/result")
  View result(@PathVariable String id) {
    CaseId caseId = CaseId.parse(id);
    Actor actor = currentActor.get();
    Explanation explanation = explanations.of(caseId, actor);
    return pages.show(
        "casefile/result",
        new ResultView(caseId, explanation, caseFiles.entry(caseId, actor).certificate()));
  }
}

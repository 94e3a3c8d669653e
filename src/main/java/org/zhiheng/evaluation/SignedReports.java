package org.zhiheng.evaluation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.Scoring;

/** Reads signed reports and proves, each time, that they still come to what was signed. */
@Component
class SignedReports {

  private final EvaluationStore evaluations;
  private final ReportStore store;
  private final ConsensusStore agreed;
  private final Schemes schemes;

  SignedReports(
      EvaluationStore evaluations, ReportStore store, ConsensusStore agreed, Schemes schemes) {
    this.evaluations = evaluations;
    this.store = store;
    this.agreed = agreed;
    this.schemes = schemes;
  }

  Optional<Report> find(CaseId id) {
    return store.signature(id).map(signature -> report(id, signature));
  }

  private Report report(CaseId id, Signature signature) {
    Scheme scheme = schemes.find(evaluations.get(id).schemeId()).orElseThrow();
    ReportDraft content = store.find(id);
    var consensus = agreed.values(id);
    var marks = ReportRules.finalMarks(consensus, content.adjustments());
    Result result = Scoring.score(scheme, Marks.of(scheme, marks));
    boolean same =
        signature.fingerprint().equals(scheme.fingerprint())
            && signature.grade().equals(result.grade().code())
            && signature.total().compareTo(result.total()) == 0;
    if (!same) {
      throw new IllegalStateException("no longer what was signed: the report of " + id);
    }
    return new Report(
        id, content, consensus, marks, result, signature.by(), signature.name(), signature.at());
  }
}

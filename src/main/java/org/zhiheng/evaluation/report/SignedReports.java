package org.zhiheng.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.evaluation.sheet.ConsensusReader;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.Scoring;

/** Reads signed reports and proves, each time, that they still come to what was signed. */
@Component
class SignedReports {

  private final Rounds rounds;
  private final ReportStore store;
  private final FindingStore findings;
  private final ConsensusReader layers;
  private final Applications applications;

  SignedReports(
      Rounds rounds,
      ReportStore store,
      FindingStore findings,
      ConsensusReader layers,
      Applications applications) {
    this.rounds = rounds;
    this.store = store;
    this.findings = findings;
    this.layers = layers;
    this.applications = applications;
  }

  /** The edition of the current round that was signed last. */
  Optional<Report> find(CaseId id) {
    return rounds.find(id).flatMap(this::last);
  }

  /** Every signed edition of a round, the first one first. */
  List<Report> all(Evaluation evaluation) {
    return store.signatures(evaluation.key()).stream()
        .map(signature -> report(evaluation, signature))
        .toList();
  }

  /** A signed edition of any round, as it is kept. */
  Optional<SignedEdition> kept(RoundId id, int edition) {
    return store.signatures(id).stream()
        .filter(signature -> signature.edition() == edition)
        .findFirst()
        .map(signature -> kept(id, signature));
  }

  private SignedEdition kept(RoundId id, Signature signature) {
    return new SignedEdition(
        signature,
        store.find(id, signature.edition()),
        findings.of(id, signature.sitting(), signature.edition()),
        layers.of(id, store.people(id, signature.edition()), signature.sitting()));
  }

  private Optional<Report> last(Evaluation evaluation) {
    List<Signature> signatures = store.signatures(evaluation.key());
    return signatures.isEmpty()
        ? Optional.empty()
        : Optional.of(report(evaluation, signatures.getLast()));
  }

  private Report report(Evaluation evaluation, Signature signature) {
    RoundId id = evaluation.key();
    Scheme scheme = applications.scheme(applications.findTrusted(evaluation.id()));
    SignedEdition kept = kept(id, signature);
    Result result = Scoring.score(scheme, Marks.of(scheme, kept.finalMarks()));
    boolean same =
        signature.fingerprint().equals(scheme.fingerprint())
            && signature.grade().equals(result.grade().code())
            && signature.total().compareTo(result.total()) == 0;
    if (!same) {
      throw new IllegalStateException("no longer what was signed: the report of " + id);
    }
    return new Report(
        id.caseId(),
        id.round(),
        signature.edition(),
        kept.content(),
        kept.findings(),
        kept.layers(),
        result,
        signature.by(),
        signature.name(),
        signature.at());
  }
}

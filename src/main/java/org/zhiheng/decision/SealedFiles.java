package org.zhiheng.decision;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Evidence;
import org.zhiheng.application.FrozenFacts;
import org.zhiheng.application.SubmittedContent;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.report.Reports;
import org.zhiheng.evaluation.report.SignedEdition;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Sha256;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** Gathers what a panel votes on, for callers who know that whoever acts may read it. */
@Component
class SealedFiles {

  private final Applications applications;
  private final FrozenFacts facts;
  private final Documents documents;
  private final Reports reports;
  private final Schemes schemes;

  SealedFiles(
      Applications applications,
      FrozenFacts facts,
      Documents documents,
      Reports reports,
      Schemes schemes) {
    this.applications = applications;
    this.facts = facts;
    this.documents = documents;
    this.reports = reports;
    this.schemes = schemes;
  }

  /**
   * What is in a file.
   *
   * @param texts the parts that this program writes, by name
   * @param evidence the files that were handed in, by name
   * @param edition of the report
   * @param scheme the digest of what the scheme says; blank where it is not loaded any more
   */
  record Content(
      Map<String, String> texts,
      Map<String, Document> evidence,
      SignedEdition edition,
      String schemeId,
      String scheme) {

    /** What the scheme is called in a sealed file. */
    String schemeFile() {
      return SealedPart.SCHEME.file() + schemeId + ".yaml";
    }

    /** Each part by its digest. */
    Map<String, String> digests() {
      var digests = new TreeMap<String, String>();
      texts.forEach((name, text) -> digests.put(name, Sha256.of(text)));
      evidence.forEach((name, file) -> digests.put(name, file.sha256()));
      digests.put(schemeFile(), scheme);
      return digests;
    }
  }

  /** The file as it is before a panel, with the facts as they stood at a moment. */
  Content of(CaseId id, int round, int edition, Instant at) {
    SubmittedContent submitted = applications.trustedContent(id);
    Map<DocumentId, Document> files =
        documents
            .findTrusted(submitted.evidence().stream().map(Evidence::document).toList())
            .stream()
            .collect(Collectors.toMap(Document::id, Function.identity()));
    SignedEdition signed = reports.signedTrusted(new RoundId(id, round), edition);
    Map<String, String> texts =
        SealedContent.of(
            facts.trustedAt(id, at),
            submitted.selfEvaluations(),
            submitted.evidence(),
            files,
            signed);
    Map<String, Document> named =
        files.values().stream().collect(Collectors.toMap(SealedContent::name, Function.identity()));
    String schemeId = submitted.schemeId();
    String scheme = schemes.find(schemeId).map(Scheme::fingerprint).orElse("");
    return new Content(texts, named, signed, schemeId, scheme);
  }

  /** The digest of the facts alone, which are put right while a panel votes. */
  String facts(CaseId id, Instant at) {
    return Sha256.of(SealedContent.facts(facts.trustedAt(id, at)));
  }
}

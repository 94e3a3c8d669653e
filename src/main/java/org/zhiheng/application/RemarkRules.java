package org.zhiheng.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What is remarked about the applicant's own coefficients; it stops nothing (8.1 b, c). */
public final class RemarkRules {

  /** One file may well prove some rows, but hardly more than a third of them in full. */
  private static final int SHARE = 3;

  private RemarkRules() {}

  /** The files on which alone so many claims of full points rest that somebody looks closer. */
  public static List<LoneProof> remarks(Dossier dossier, Scheme scheme) {
    Map<DocumentId, List<Row>> claims = new LinkedHashMap<>();
    for (Row row : scheme.rows()) {
      Set<DocumentId> files =
          dossier.evidenceFor(row.id()).stream()
              .map(Evidence::document)
              .collect(Collectors.toSet());
      if (files.size() == 1 && isInFull(dossier.selfEvaluation(row.id()).coefficient())) {
        claims.computeIfAbsent(files.iterator().next(), file -> new ArrayList<>()).add(row);
      }
    }
    return claims.entrySet().stream()
        .filter(claim -> claim.getValue().size() * SHARE > scheme.rows().size())
        .map(claim -> new LoneProof(title(dossier, claim.getKey()), claim.getValue()))
        .toList();
  }

  private static boolean isInFull(@Nullable BigDecimal coefficient) {
    return coefficient != null && coefficient.compareTo(BigDecimal.ONE) == 0;
  }

  private static String title(Dossier dossier, DocumentId file) {
    return dossier.evidence().stream()
        .filter(evidence -> evidence.document().equals(file))
        .findFirst()
        .orElseThrow()
        .title();
  }
}

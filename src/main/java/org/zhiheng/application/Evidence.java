package org.zhiheng.application;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.DocumentId;

/**
 * 证实性材料: a file that supports one row or several (8.1 c).
 *
 * @param rows ids of the rows it supports
 */
public record Evidence(
    UUID id,
    DocumentId document,
    String title,
    EvidenceKind kind,
    @Nullable LocalDate date,
    String issuer,
    EvidenceLevel level,
    String ownPart,
    Set<String> rows,
    int version) {

  public Evidence {
    rows = Set.copyOf(rows);
  }

  static Evidence of(DocumentId document, EvidenceFacts facts) {
    return new Evidence(
        UUID.randomUUID(),
        document,
        facts.title(),
        facts.kind(),
        facts.date(),
        facts.issuer(),
        facts.level(),
        facts.ownPart(),
        facts.rows(),
        1);
  }
}

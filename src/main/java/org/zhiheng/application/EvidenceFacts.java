package org.zhiheng.application;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant says about a file that is to become {@link Evidence}.
 *
 * @param date on which it was issued or achieved
 * @param ownPart what the applicant did: alone, led, took part, and at which rank
 * @param rows ids of the rows it supports
 */
public record EvidenceFacts(
    String title,
    EvidenceKind kind,
    @Nullable LocalDate date,
    String issuer,
    EvidenceLevel level,
    String ownPart,
    Set<String> rows) {

  public EvidenceFacts {
    rows = Set.copyOf(rows);
  }
}

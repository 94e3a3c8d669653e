package org.zhiheng.decision;

import java.util.List;
import org.zhiheng.kernel.CaseId;

/**
 * What of a reported case decides what may be granted (8.4, S11).
 *
 * @param round of the evaluation
 * @param edition of the report that is before the panel
 * @param grade code of the report's grade
 * @param certifies whether that grade leads to a certificate
 * @param failedGates ids of the groups below their minimum, such as 7.1
 * @param hasBody whether the evaluation body's data were entered, and the prefix of its numbers
 *     (clause 6, C12)
 */
public record Matter(
    CaseId id,
    int round,
    int edition,
    CaseHeading heading,
    String grade,
    boolean certifies,
    List<String> failedGates,
    boolean hasBody) {

  public Matter {
    failedGates = List.copyOf(failedGates);
  }
}

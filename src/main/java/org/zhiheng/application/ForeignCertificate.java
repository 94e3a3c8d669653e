package org.zhiheng.application;

import org.zhiheng.kernel.DocumentId;

/**
 * 其他评价主体的证书: what the applicant shows of a certificate that another body issued (9.5, C7).
 *
 * @param document its picture or PDF
 * @param version counts how often it was named anew; an officer's look is at one of them
 */
public record ForeignCertificate(ForeignFacts facts, DocumentId document, int version) {

  /** As a later case knows it, whose file does not name it. */
  public ForeignCertificate ofEarlier() {
    return new ForeignCertificate(facts, document, 0);
  }

  /** As a new application looks at it, before anybody of the body has. */
  public PriorCertificate claimed() {
    return new PriorCertificate(
        facts.number(),
        facts.grade(),
        PriorCertificate.State.ACTIVE,
        facts.validFrom(),
        facts.validThrough(),
        facts.validFrom(),
        null,
        facts.body());
  }
}

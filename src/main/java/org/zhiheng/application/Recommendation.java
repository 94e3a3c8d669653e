package org.zhiheng.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.organisation.CreditCode;

/**
 * 推荐意见 of the applicant's organisation (8.1 a), signed by somebody else than the applicant (P4).
 *
 * @param organisation that was asked
 * @param signedBy null as long as it is asked for only
 * @param signer the person who signed
 */
public record Recommendation(
    CreditCode organisation,
    @Nullable AccountId signedBy,
    @Nullable PersonId signer,
    String signatory,
    String position,
    String opinion,
    @Nullable Instant signedAt,
    int version) {

  static Recommendation requested(CreditCode organisation) {
    return new Recommendation(organisation, null, null, "", "", "", null, 1);
  }

  public boolean signed() {
    return signedAt != null;
  }
}

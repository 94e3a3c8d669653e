package org.zhiheng.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.organisation.CreditCode;

/**
 * 推荐意见 of an organisation of the applicant (8.1 a), signed by somebody else than the applicant
 * (P4). An organisation that the applicant joins later gives one of its own; the earlier ones stay.
 *
 * @param sequence 1 for the first one asked for in the case
 * @param organisation that was asked
 * @param signedBy null as long as it is asked for only
 * @param signer the person who signed
 */
public record Recommendation(
    int sequence,
    CreditCode organisation,
    @Nullable AccountId signedBy,
    @Nullable PersonId signer,
    String signatory,
    String position,
    String opinion,
    @Nullable Instant signedAt,
    int version) {

  public static Recommendation requested(CreditCode organisation) {
    return new Recommendation(1, organisation, null, null, "", "", "", null, 1);
  }

  public boolean signed() {
    return signedAt != null;
  }

  /** What the organisation writes. */
  public record Words(String opinion, String signatory, String position) {}
}

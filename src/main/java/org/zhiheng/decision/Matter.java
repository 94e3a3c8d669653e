package org.zhiheng.decision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * What of a reported case decides who may sit on its panel and what may be granted (8.4, P10, S11).
 *
 * @param organisation credit code of the applicant's organisation
 * @param recommender who signed the recommendation
 * @param evaluators everybody who ever was in the team, also who was replaced
 * @param grade code of the report's grade
 * @param certifies whether that grade leads to a certificate
 * @param failedGates ids of the groups below their minimum, such as 7.1
 * @param hasBody whether the evaluation body's data were entered (clause 6)
 */
public record Matter(
    CaseId id,
    String number,
    AccountId applicant,
    String applicantName,
    String organisation,
    String organisationName,
    @Nullable AccountId recommender,
    Set<PersonId> evaluators,
    String schemeId,
    String grade,
    boolean certifies,
    List<String> failedGates,
    boolean hasBody) {

  public Matter {
    evaluators = Set.copyOf(evaluators);
    failedGates = List.copyOf(failedGates);
  }
}

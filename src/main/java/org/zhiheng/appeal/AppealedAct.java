package org.zhiheng.appeal;

import java.time.LocalDate;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * An act of the body on a person, against which that person may appeal.
 *
 * @param reference which one of its kind in the case: the formal review, or the round
 * @param on the day on which it was done
 * @param person on whom
 * @param caseNumber and the names as the case has them
 * @param scheme whose days count
 */
public record AppealedAct(
    CaseId caseId,
    AppealedKind kind,
    String reference,
    LocalDate on,
    PersonId person,
    String caseNumber,
    String personName,
    String organisationName,
    String scheme) {}

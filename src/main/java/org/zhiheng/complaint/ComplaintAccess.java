package org.zhiheng.complaint;

import org.zhiheng.appeal.InvolvedPeople;

/**
 * Who has to do with a complaint, as conditions on a complaint {@code c} and a person: one wording
 * for those who read, those who answer and those whose answers count.
 */
final class ComplaintAccess {

  private ComplaintAccess() {}

  /** It is not about the person. */
  static String notConcerned(String person) {
    return """
    not exists (select from complaint.concerned k join identity.account ka on ka.id = k.account
      where k.complaint = c.id and ka.person = %s)
    """
        .formatted(person);
  }

  /** It is not about the person, who had no part in the case in question and is not tied to it. */
  static String apart(String person) {
    return notConcerned(person)
        + """
        and (c.case_id is null or (
          not exists (select from %s h where h.person = %s)
          and not exists (select from application.tied(:today) t
            where t.case_id = c.case_id and t.person = %s)))
        """
            .formatted(InvolvedPeople.of("c.case_id"), person, person);
  }

  /** The account, under the alias {@code a}, is of somebody who may answer it. */
  static String mayAnswer() {
    return "a.active and a.roles @> array['MANAGER'] and " + apart("a.person");
  }
}

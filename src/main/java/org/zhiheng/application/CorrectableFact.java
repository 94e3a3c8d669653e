package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/**
 * A fact of the frozen file that may have been typed wrong. Numbers that say who somebody is are
 * not among them: another document number or credit code is another person or organisation.
 */
public enum CorrectableFact implements Worded {
  APPLICANT_NAME,
  POSITION,
  SCHOOL,
  SUBJECT,
  TITLE_NAME,
  ORGANISATION_NAME,
  REGION,
  ADDRESS,
  LEGAL_REPRESENTATIVE
}

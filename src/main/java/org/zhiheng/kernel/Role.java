package org.zhiheng.kernel;

/** What an account may be in the work of an evaluation body. One account may have several roles. */
public enum Role implements Worded {
  /** 评价对象: applies for an evaluation. */
  APPLICANT,
  /** Speaks for an organisation: signs the recommendation of 8.1 a). */
  EMPLOYER,
  /** 受理人员: reviews the form of applications (8.2). */
  OFFICER,
  /** Leads the body's evaluation work: appoints teams (8.3) and convenes panels (8.4). */
  MANAGER,
  /** 评价人员: evaluates as a member or leader of a team (8.3). */
  ASSESSOR,
  /** Takes part in the evaluation decision (8.4). */
  PANELLIST,
  /** Keeps accounts and roles. */
  ADMINISTRATOR,
  /** 主管部门: guides and supervises the body (clause 6); reads, never writes. */
  SUPERVISOR
}

package org.zhiheng.appeal;

/** How SQL of later modules asks for everybody who ever had a part in a case. */
public final class InvolvedPeople {

  private InvolvedPeople() {}

  /**
   * The rows of those people, with the column {@code person}.
   *
   * @param caseColumn the column of the query that has the case
   */
  public static String of(String caseColumn) {
    return "appeal.involved(" + caseColumn + ", null)";
  }
}

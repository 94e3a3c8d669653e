package org.zhiheng.application;

/**
 * Where the applicant mends what a refusal names: the field of a {@link org.zhiheng.kernel.Refusal}
 * that is about the file as a whole.
 */
public final class Place {

  public static final String PERSON = "person";
  public static final String CV = "cv";
  public static final String TRAINING = "training";
  public static final String ORGANISATION = "organisation";
  public static final String EVIDENCE = "evidence";
  public static final String RECOMMENDATION = "recommendation";
  public static final String DECLARATIONS = "declarations";

  private static final String ROW = "rows/";

  private Place() {}

  public static String row(String id) {
    return ROW + id;
  }

  public static boolean isRow(String place) {
    return place.startsWith(ROW);
  }
}

package org.zhiheng.application.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Place;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.Back;

/** Where the parts of a file are worked on. */
public final class Paths {

  static final String LIST = "/application";

  private Paths() {}

  /** The file itself. */
  public static String of(CaseId id) {
    return LIST + "/" + id;
  }

  /** A page below the file. */
  public static String of(CaseId id, String page) {
    return of(id) + "/" + page;
  }

  /** Where the applicant works on a part. */
  public static String of(CaseId id, FilePart part) {
    return mending(
        id,
        switch (part) {
          case PERSON -> Place.PERSON;
          case CV -> Place.CV;
          case TRAINING -> Place.TRAINING;
          case ORGANISATION -> Place.ORGANISATION;
          case SELF_EVALUATION -> "rows";
          case EVIDENCE -> Place.EVIDENCE;
          case RECOMMENDATION -> Place.RECOMMENDATION;
          case DECLARATIONS -> Place.DECLARATIONS;
        });
  }

  /** Where the applicant mends what a refusal names by its {@link Place}. */
  public static String mending(CaseId id, @Nullable String place) {
    String back = of(id);
    return switch (Objects.requireNonNullElse(place, "")) {
      case Place.PERSON -> Back.of(back).on("/person");
      case Place.CV -> Back.of(back).on("/person/cv");
      case Place.TRAINING -> Back.of(back).on("/person/training");
      case Place.ORGANISATION -> Back.of(back).on("/organisation");
      case Place.DECLARATIONS -> of(id, "submit");
      case "" -> back;
      default -> of(id, place == null ? "" : place);
    };
  }
}

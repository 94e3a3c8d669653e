package org.zhiheng.application;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;

/**
 * A part of the file: a line of the applicant's checklist and of a notice of supplement, and where
 * the applicant mends what a refusal names.
 */
public enum FilePart implements Worded {
  PERSON("person"),
  CV("cv"),
  TRAINING("training"),
  ORGANISATION("organisation"),
  SELF_EVALUATION("rows"),
  EVIDENCE("evidence"),
  RECOMMENDATION("recommendation"),
  DECLARATIONS("declarations");

  private final String place;

  FilePart(String place) {
    this.place = place;
  }

  /** How a refusal about this part, and the address of its page, name it. */
  public String place() {
    return place;
  }

  /** How a refusal names one row of the self-evaluation. */
  public static String row(String id) {
    return SELF_EVALUATION.place + "/" + id;
  }

  /** Whether a refusal is about this part, or about one row of it. */
  public boolean concerns(Refusal refusal) {
    String field = Objects.requireNonNullElse(refusal.field(), "");
    return field.equals(place) || field.startsWith(place + "/");
  }

  /** The part that a refusal names; empty where it names one row, or nothing of the file. */
  public static Optional<FilePart> named(@Nullable String place) {
    return Arrays.stream(values()).filter(part -> part.place.equals(place)).findFirst();
  }
}

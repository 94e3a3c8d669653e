package org.zhiheng.application.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.FilePart;
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
    Back back = Back.of(of(id));
    return switch (part) {
      case PERSON -> back.on("/person");
      case CV -> back.on("/person/cv");
      case TRAINING -> back.on("/person/training");
      case ORGANISATION -> back.on("/organisation");
      case DECLARATIONS -> of(id, "submit#given");
      case SELF_EVALUATION, EVIDENCE, RECOMMENDATION -> of(id, part.place());
    };
  }

  /** Where an officer looks at a certificate of another body. */
  public static String look(CaseId id, String key) {
    return of(id, "review/foreign") + "?key=" + URLEncoder.encode(key, UTF_8);
  }

  /** Where the applicant mends what a refusal names: a part of the file, or one of its rows. */
  public static String mending(CaseId id, @Nullable String place) {
    return FilePart.named(place)
        .map(part -> of(id, part))
        .orElseGet(() -> place == null || place.isEmpty() ? of(id) : of(id, place));
  }
}

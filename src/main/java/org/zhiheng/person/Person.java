package org.zhiheng.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;

/**
 * What somebody told about themselves; a draft may leave anything out.
 *
 * @param id who it is, with any of their accounts
 * @param name blank as long as it was not told
 * @param qualifications quality qualifications, in the person's words
 * @param version 0 as long as nothing was saved
 */
public record Person(
    PersonId id,
    String name,
    @Nullable Sex sex,
    @Nullable IdentityDocument document,
    @Nullable Mobile mobile,
    @Nullable String email,
    Schooling schooling,
    Title title,
    Appointment appointment,
    @Nullable String qualifications,
    int version) {

  /** Somebody who told nothing yet. */
  static Person unknown(PersonId id) {
    return new Person(
        id,
        "",
        null,
        null,
        null,
        null,
        Schooling.UNKNOWN,
        Title.UNKNOWN,
        Appointment.UNKNOWN,
        null,
        0);
  }

  /** The same without the identity document. */
  Person withoutDocument() {
    return new Person(
        id, name, sex, null, mobile, email, schooling, title, appointment, qualifications, version);
  }

  /**
   * What an application needs and was not told yet, each beside its field; whether it suffices is
   * decided by the rules of the scheme.
   */
  public List<Refusal> incomplete() {
    List<Refusal> missing = new ArrayList<>();
    told(name, PersonField.NAME, missing);
    told(sex, PersonField.SEX, missing);
    told(document, PersonField.NUMBER, missing);
    told(mobile, PersonField.MOBILE, missing);
    told(schooling.level(), PersonField.EDUCATION, missing);
    told(schooling.school(), PersonField.SCHOOL, missing);
    told(schooling.on(), PersonField.GRADUATED_ON, missing);
    told(title.level(), PersonField.TITLE_LEVEL, missing);
    if (title.isHeld()) {
      told(title.name(), PersonField.TITLE_NAME, missing);
      told(title.on(), PersonField.TITLED_ON, missing);
    }
    told(appointment.position(), PersonField.POSITION, missing);
    return missing;
  }

  private static void told(@Nullable Object fact, PersonField field, List<Refusal> missing) {
    if (fact == null || Folding.saysNothing(fact.toString())) {
      missing.add(PersonRefusal.MISSING.because(field).at(field.field()));
    }
  }
}

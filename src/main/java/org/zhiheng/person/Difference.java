package org.zhiheng.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.EmailAddress;

/**
 * One fact about a person that was changed, as the record of what happened keeps it: numbers and
 * addresses masked.
 *
 * @param field its name in forms
 * @param before empty where nothing was told
 * @param after empty where nothing is told any more
 */
public record Difference(String field, String before, String after) {

  /** What differs between two states of what somebody told. */
  static List<Difference> between(Person before, Person after) {
    var found = new ArrayList<Difference>();
    for (PersonField field : PersonField.values()) {
      add(found, field.field(), shown(before, field), shown(after, field));
    }
    // a number may change in the part that the mask hides
    if (!Objects.equals(before.document(), after.document())
        && found.stream().noneMatch(it -> it.field().equals(PersonField.NUMBER.field()))) {
      found.add(
          new Difference(
              PersonField.NUMBER.field(),
              shown(before, PersonField.NUMBER),
              shown(after, PersonField.NUMBER)));
    }
    return found;
  }

  private static void add(List<Difference> found, String field, String before, String after) {
    if (!before.equals(after)) {
      found.add(new Difference(field, before, after));
    }
  }

  private static String shown(Person person, PersonField field) {
    IdentityDocument document = person.document();
    return text(
        switch (field) {
          case NAME -> person.name();
          case SEX -> person.sex();
          case DOCUMENT_TYPE -> document == null ? null : document.type();
          case NUMBER -> document == null ? null : document.masked();
          case MOBILE -> person.mobile() == null ? null : person.mobile().masked();
          case EMAIL -> person.email() == null ? null : EmailAddress.masked(person.email());
          case EDUCATION -> person.schooling().level();
          case SCHOOL -> person.schooling().school();
          case SUBJECT -> person.schooling().subject();
          case GRADUATED_ON -> person.schooling().on();
          case TITLE_LEVEL -> person.title().level();
          case TITLE_NAME -> person.title().name();
          case TITLED_ON -> person.title().on();
          case QUALIFICATIONS -> person.qualifications();
          case POSITION -> person.appointment().position();
          case APPOINTED_ON -> person.appointment().on();
          case APPOINTMENT_PAPER -> person.appointment().paper();
          case TOP_MANAGER -> person.appointment().topManager();
        });
  }

  private static String text(@Nullable Object fact) {
    return fact == null ? "" : fact.toString();
  }
}

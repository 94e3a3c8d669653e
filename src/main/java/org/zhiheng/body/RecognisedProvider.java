package org.zhiheng.body;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.organisation.CreditCode;

/**
 * A provider whose training as chief quality officer the body recognises (5.1 c).
 *
 * @param no its number in the list, which stays; 0 for one that is not kept yet
 * @param code where it is known
 * @param courses what their names contain; with none, all of its courses
 * @param from the first day on which its training counts
 * @param until the last one; null as long as it is recognised
 */
public record RecognisedProvider(
    int no,
    String name,
    @Nullable CreditCode code,
    List<String> courses,
    LocalDate from,
    @Nullable LocalDate until,
    int version) {

  public RecognisedProvider {
    courses = List.copyOf(courses);
  }
}

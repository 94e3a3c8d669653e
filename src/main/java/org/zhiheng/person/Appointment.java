package org.zhiheng.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 任职: the post a person holds, and how the organisation made the person its Chief Quality Officer;
 * null where it was not told yet.
 *
 * @param on the day of the appointment as Chief Quality Officer
 * @param paper name or number of the document that appoints
 * @param topManager whether the person leads the whole organisation (P4)
 */
public record Appointment(
    @Nullable String position, @Nullable LocalDate on, @Nullable String paper, boolean topManager) {

  public static final Appointment UNKNOWN = new Appointment(null, null, null, false);
}

package org.zhiheng.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 学历: a person's highest education; null where it was not told yet.
 *
 * @param on the day it was completed
 */
public record Schooling(
    @Nullable Education level,
    @Nullable String school,
    @Nullable String subject,
    @Nullable LocalDate on) {

  public static final Schooling UNKNOWN = new Schooling(null, null, null, null);
}

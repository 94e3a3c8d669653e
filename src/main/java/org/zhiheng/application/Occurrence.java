package org.zhiheng.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why an application is not taken on (8.2).
 *
 * @param clause of the ground in the scheme, such as 8.2 a)
 * @param happenedOn when it happened; may be null where the ground holds without limit of time (P6)
 * @param evidence what the refusal rests on
 */
public record Occurrence(String clause, @Nullable LocalDate happenedOn, String evidence) {}

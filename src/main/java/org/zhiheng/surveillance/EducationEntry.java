package org.zhiheng.surveillance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a holder says about an activity of continuing education (9.2).
 *
 * @param organiser who held it, or where it was published
 * @param heldOn the day, or the last day of several
 * @param hours null where it has none, such as a publication
 */
public record EducationEntry(
    EducationKind kind,
    String title,
    String organiser,
    LocalDate heldOn,
    @Nullable BigDecimal hours) {}

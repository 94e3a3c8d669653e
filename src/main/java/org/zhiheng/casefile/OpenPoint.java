package org.zhiheng.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stops a case until it is done, as one reader may know it.
 *
 * @param name of the person who is to do it; null where it is more than one person, or where the
 *     reader may only know in whose hands it is
 */
public record OpenPoint(
    TaskKind kind, @Nullable String name, Instant since, @Nullable LocalDate dueOn) {}

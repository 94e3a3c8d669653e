package org.zhiheng.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as one reader may know it.
 *
 * @param event key of the event's words
 * @param name of the person who did it; null where the reader may only know which party it was
 */
public record Moment(String event, Instant at, Hand hand, @Nullable String name) {}

package org.zhiheng.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as one reader may know it.
 *
 * @param event its stable key, by which the product asks whether it happened
 * @param words key of the words that tell it: those of the event, or of what it came to
 * @param name of the person who did it; null where the reader may only know which party it was
 */
public record Moment(String event, String words, Instant at, Hand hand, @Nullable String name) {}

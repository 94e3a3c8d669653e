package org.zhiheng.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who has a case, as one reader may know it.
 *
 * @param name null where the reader may only know which party it is
 */
public record Holder(Hand hand, @Nullable String name) {}

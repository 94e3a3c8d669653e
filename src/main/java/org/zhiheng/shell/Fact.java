package org.zhiheng.shell;

import org.jspecify.annotations.Nullable;

/**
 * One line of a summary, in the reader's words.
 *
 * @param value null or empty when it is not known
 */
public record Fact(String label, @Nullable String value) {}

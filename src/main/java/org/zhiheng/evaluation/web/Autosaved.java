package org.zhiheng.evaluation.web;

import org.jspecify.annotations.Nullable;

/**
 * What autosave is told.
 *
 * @param saved the time at which it was saved; null when it was not
 * @param version the one to save with next
 * @param message why it was not saved
 */
public record Autosaved(
    @Nullable String saved, int version, boolean stale, @Nullable String message) {}

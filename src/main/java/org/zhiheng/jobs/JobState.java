package org.zhiheng.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param began when its last run began; null before the first one
 * @param ended when that run ended; null while it goes on, or when the program was killed in it
 * @param failure what stopped that run; null when it went well
 * @param failures how many runs have failed since it last went well
 * @param next when it is due; null where no node of this installation runs jobs
 */
public record JobState(
    String name,
    Schedule schedule,
    @Nullable Instant began,
    @Nullable Instant ended,
    @Nullable String failure,
    int failures,
    @Nullable Instant next) {}

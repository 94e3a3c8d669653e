package org.zhiheng.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that was published and whose listener is not done with it.
 *
 * @param event the simple name of its type
 * @param listener the class and the method that it waits for
 * @param attempts how often the listener was called
 */
public record Unfinished(UUID id, String event, String listener, Instant published, int attempts) {}

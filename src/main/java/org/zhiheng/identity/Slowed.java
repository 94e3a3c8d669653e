package org.zhiheng.identity;

import java.time.Instant;

/**
 * Somebody who called a page of strangers so often that it was not answered.
 *
 * @param subject what was called and from where
 * @param refused how many calls were not answered within a day
 * @param last when the last of them came
 */
public record Slowed(String subject, int refused, Instant last) {}

package org.zhiheng.identity;

import java.time.Instant;

/**
 * Sign-ins that failed, of one login or from one address.
 *
 * @param subject the login or the address
 * @param failures since the last one that succeeded, or within a day
 */
public record Attempt(String subject, int failures, Instant last) {}

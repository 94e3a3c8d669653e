package org.zhiheng.identity;

import java.time.Instant;

/**
 * The second factor of an account.
 *
 * @param since when it was set up
 * @param codesLeft how many recovery codes were not used yet
 */
public record SecondFactor(Instant since, int codesLeft) {}

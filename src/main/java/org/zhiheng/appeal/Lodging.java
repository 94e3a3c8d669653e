package org.zhiheng.appeal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * How an appeal was made.
 *
 * @param by the account that is told what comes of it
 * @param receivedOn when the appellant says the written decision came, where that was later than
 *     the day of the decision; else null
 * @param until the last day on which it could be made
 */
public record Lodging(
    AccountId by, Instant at, @Nullable LocalDate receivedOn, LocalDate until, String grounds) {}

package org.zhiheng.appeal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * That an appeal should not be admitted: found by one person, and ended by it only once another one
 * agrees (9.8).
 *
 * @param receivedOn when the written decision is proved to have come; null where that is no matter
 */
public record Rejection(
    Inadmissible ground,
    @Nullable LocalDate receivedOn,
    String reason,
    AccountId by,
    PersonId person,
    Instant at) {}

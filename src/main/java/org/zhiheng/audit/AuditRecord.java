package org.zhiheng.audit;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/**
 * One event as it was recorded.
 *
 * @param sequence ascending in the order of recording
 * @param type the event's name, which is also the key of its words
 * @param subject what it happened to
 * @param detail the whole event as JSON
 */
public record AuditRecord(
    long sequence, Instant at, String type, String subject, AccountId by, String detail) {}

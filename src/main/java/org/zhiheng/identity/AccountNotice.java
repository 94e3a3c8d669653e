package org.zhiheng.identity;

import java.time.Instant;

/**
 * Something about the own account that its holder has not been told yet.
 *
 * @param by the name of the person who did it
 */
public record AccountNotice(long number, AccountNoticeKind kind, String by, Instant at) {}

package org.zhiheng.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/**
 * A paper as it was issued.
 *
 * @param number such as SL2026-0001: kind, year, place in the line of both
 * @param digest of its content, as it is kept
 * @param annulledAt when the act that it tells was annulled; null while it stands
 */
public record Paper(
    String number,
    PaperKind kind,
    CaseId caseId,
    PaperContent content,
    String digest,
    AccountId issuedBy,
    Instant issuedAt,
    @Nullable Instant annulledAt) {}

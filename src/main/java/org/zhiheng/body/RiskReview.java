package org.zhiheng.body;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/** A risk as somebody found it at one of its reviews. */
public record RiskReview(Risk risk, AccountId by, Instant at) {}

package org.zhiheng.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * How the formal review ended (8.2).
 *
 * @param ground on which it was refused; null when accepted
 */
public record FormalReview(@Nullable Occurrence ground, AccountId by, Instant at) {

  public boolean accepted() {
    return ground == null;
  }
}

package org.zhiheng.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * Somebody on the panel of a case.
 *
 * @param votedAt when the ballot was cast; null as long as it is not
 */
public record Panellist(AccountId account, String name, @Nullable Instant votedAt) {

  public boolean hasVoted() {
    return votedAt != null;
  }
}

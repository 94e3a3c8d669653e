package org.zhiheng.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * Whether an appeal is admissible, as somebody of the body free of ties examined it.
 *
 * @param ground why it is not; null for one that is
 * @param reason what that rests on
 */
public record Examination(@Nullable Inadmissible ground, String reason, AccountId by, Instant at) {

  public boolean admitted() {
    return ground == null;
  }
}

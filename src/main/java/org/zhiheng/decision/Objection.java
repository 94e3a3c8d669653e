package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * 异议: what somebody said against a decision on public notice (P11), as staff recorded it.
 *
 * @param objector who objects, and how to reach them; told to nobody but the staff who settle it
 * @param matter what is objected to
 * @param receivedOn when it came in, which is when it stops the clock
 * @param by who recorded it
 * @param recorder the same, as a person: somebody else settles it
 * @param settled null as long as it is open
 */
public record Objection(
    UUID id,
    String objector,
    String matter,
    LocalDate receivedOn,
    AccountId by,
    PersonId recorder,
    Instant at,
    @Nullable Settlement settled) {

  public boolean isOpen() {
    return settled == null;
  }

  /** What is said of it to the team, without a name, where it stands. */
  Optional<String> upheld() {
    return Optional.ofNullable(settled)
        .filter(Settlement::upheld)
        .map(it -> matter + "\n" + it.why());
  }

  /** What came of it, and why. */
  public record Settlement(boolean upheld, String why, AccountId by, Instant at) {}
}

package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * 异议: what somebody said against a decision on public notice (P11), as staff recorded it. Whoever
 * was evaluated reads and answers it; two managers who say the same settle it.
 *
 * @param objector who objects, and how to reach them; told to nobody but the staff who settle it
 * @param matter what is objected to
 * @param receivedOn when it came in, which is when it stops the clock
 * @param answerBy the last day on which whoever was evaluated may answer
 * @param by who recorded it
 * @param recorder the same, as a person: somebody else settles it
 * @param answer what whoever was evaluated says; null while they said nothing
 * @param view what one manager would say of it; null while nobody looked into it
 * @param settled null as long as it is open
 * @param toldOn when whoever objects was told what came of it; null until then
 */
public record Objection(
    UUID id,
    String objector,
    String matter,
    LocalDate receivedOn,
    LocalDate answerBy,
    AccountId by,
    PersonId recorder,
    Instant at,
    @Nullable Answer answer,
    @Nullable View view,
    @Nullable Settlement settled,
    @Nullable LocalDate toldOn) {

  public boolean isOpen() {
    return settled == null;
  }

  /** Whether it is settled, and whoever objects was not told so. */
  public boolean waitsToBeTold() {
    return settled != null && toldOn == null;
  }

  /** Nobody judges it before whoever was evaluated has answered or had the time to. */
  public boolean isHeard(LocalDate today) {
    return answer != null || today.isAfter(answerBy);
  }

  /** What is said of it to the team, without a name, where it stands. */
  Optional<String> upheld() {
    return Optional.ofNullable(settled)
        .filter(Settlement::upheld)
        .map(it -> matter + "\n" + reasons());
  }

  /** Why it was settled as it was, by both who did; empty while it is open. */
  public String reasons() {
    if (settled == null) {
      return "";
    }
    return view == null ? settled.why() : view.why() + "\n" + settled.why();
  }

  /** What whoever was evaluated says of it. */
  public record Answer(String text, AccountId by, Instant at) {}

  /**
   * What one manager would say of it. Another one who says the same settles it; one who says
   * otherwise puts the own view in its place.
   */
  public record View(boolean upheld, String why, AccountId by, PersonId person, Instant at) {}

  /** What came of it, and why. */
  public record Settlement(boolean upheld, String why, AccountId by, Instant at) {}
}

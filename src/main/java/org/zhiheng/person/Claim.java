package org.zhiheng.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * A number was typed for an account, by its holder or an administrator, that is known here as
 * another person's. The claimant learns nothing of the other; the body finds out who it is.
 *
 * @param account by which the number was typed
 * @param claimant the person of that account
 * @param holder whose number it is so far
 * @param masked the number, masked
 * @param seen whether the body has seen the document of the holder
 * @param frozen whether the number stands in a file that was handed in
 * @param typist who typed the number: the claimant, or an administrator
 * @param giving what a first administrator proposed; null while nobody did
 */
public record Claim(
    UUID id,
    AccountId account,
    PersonId claimant,
    PersonId holder,
    String masked,
    boolean seen,
    boolean frozen,
    PersonId typist,
    Instant at,
    @Nullable Giving giving) {

  /** What a first administrator proposes: that a frozen number goes to the claimant. */
  public record Giving(AccountId by, PersonId person, String why, Instant at) {}
}

package org.zhiheng.person;

import java.time.Instant;
import java.util.UUID;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * Somebody typed a number into the own file that is known here as another person's. The claimant
 * learns nothing of the other; the body finds out who it is.
 *
 * @param account by which the number was typed
 * @param claimant the person of that account
 * @param holder whose number it is so far
 * @param masked the number, masked
 * @param seen whether the body has seen the document of the holder
 */
public record Claim(
    UUID id,
    AccountId account,
    PersonId claimant,
    PersonId holder,
    String masked,
    boolean seen,
    Instant at) {}

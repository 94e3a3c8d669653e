package org.zhiheng.person;

import java.time.Instant;
import java.util.UUID;
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
 * @param typist who typed the number: the claimant, or an administrator
 */
public record Claim(
    UUID id,
    AccountId account,
    PersonId claimant,
    PersonId holder,
    String masked,
    boolean seen,
    PersonId typist,
    Instant at) {}

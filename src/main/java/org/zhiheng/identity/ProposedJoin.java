package org.zhiheng.identity;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * Two persons that one administrator holds to be one; a second one joins them or says no.
 *
 * @param gone who stands for nobody once they are joined
 * @param account one of the accounts of that person
 * @param goneLogins the logins of that person
 * @param staysLogins those of the other one
 * @param by the account of whoever proposed it
 * @param proposer the person of that account
 */
public record ProposedJoin(
    PersonId gone,
    PersonId stays,
    AccountId account,
    String goneLogins,
    String staysLogins,
    AccountId by,
    PersonId proposer,
    String proposerName,
    String reason,
    Instant at) {}

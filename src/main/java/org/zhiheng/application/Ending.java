package org.zhiheng.application;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * 终止: the end that the body put to a case after it was accepted.
 *
 * @param ground a ground of 8.2 that came to light later, or 8.1 a) where nobody recommends
 * @param by who confirmed it
 */
public record Ending(Occurrence ground, AccountId by, PersonId person, Instant at) {}

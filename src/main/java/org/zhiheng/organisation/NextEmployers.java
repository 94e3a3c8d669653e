package org.zhiheng.organisation;

import java.util.Optional;
import org.zhiheng.kernel.PersonId;

/**
 * The organisation that somebody said to have changed to, as long as it has not confirmed that by
 * its signature; told by the module that takes such changes.
 */
public interface NextEmployers {

  Optional<CreditCode> of(PersonId person);
}

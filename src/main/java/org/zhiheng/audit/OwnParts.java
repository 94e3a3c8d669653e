package org.zhiheng.audit;

import java.util.Set;
import org.zhiheng.kernel.Actor;

/**
 * Tells in which cases somebody has a part of their own, such as applicant, member of the team or
 * of the panel. Their trail would tell what is kept from that part, whatever office the reader has;
 * a module that knows the parts declares such a bean.
 */
public interface OwnParts {

  /** The identifiers of those cases. */
  Set<String> cases(Actor reader);
}

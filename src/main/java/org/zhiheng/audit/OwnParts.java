package org.zhiheng.audit;

import java.util.List;
import org.zhiheng.kernel.Actor;

/**
 * Tells of what somebody has a part of their own: a case as applicant, member of the team or of the
 * panel; an event reported about them; a claim to their number. Its trail would tell what is kept
 * from that part, whatever office the reader has; a module that knows the parts declares such a
 * bean.
 */
public interface OwnParts {

  /**
   * Records that somebody does not read.
   *
   * @param subject what they happened to
   * @param type what the names of their events begin with; empty for all of the subject
   */
  record Kept(String subject, String type) {}

  /** What is kept from a reader. */
  List<Kept> of(Actor reader);
}

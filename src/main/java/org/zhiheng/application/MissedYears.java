package org.zhiheng.application;

import java.util.List;
import org.zhiheng.kernel.PersonId;

/**
 * Tells in which years of the last certificate of a person continuing education lacked; the module
 * that keeps it declares such a bean.
 */
public interface MissedYears {

  /** In their order; those that wait to be checked are not among them. */
  List<MissedYear> of(PersonId person);
}

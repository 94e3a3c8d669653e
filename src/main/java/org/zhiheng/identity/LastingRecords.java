package org.zhiheng.identity;

import org.zhiheng.kernel.PersonId;

/**
 * Tells whether something lasts that was handed in or decided under a person: a number in a file
 * that is frozen, such a file itself, a certificate. Modules that keep such things implement it.
 */
public interface LastingRecords {

  /** Whether there is any of this person. */
  boolean areOf(PersonId person);
}

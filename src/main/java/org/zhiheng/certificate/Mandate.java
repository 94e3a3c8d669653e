package org.zhiheng.certificate;

import java.util.Set;
import java.util.UUID;
import org.zhiheng.kernel.PersonId;

/**
 * What people decided a certificate to become (9.3, C4), without which none changes.
 *
 * @param matter what is dealt with, in which several things may be decided one after the other
 * @param holder whose certificates it is about
 * @param people who proposed and who agreed
 * @param standing how far it is decided
 */
public record Mandate(
    UUID id,
    UUID matter,
    PersonId holder,
    CertificateState to,
    StateMove move,
    Set<PersonId> people,
    Standing standing) {

  /** One proposes, two others decide. */
  static final int PEOPLE = 3;

  /** How far it is decided. */
  public enum Standing {
    /** One proposed and two others agreed. */
    DECIDED,
    /** An urgent suspension that one ordered for a few days and that waits to be confirmed. */
    PROVISIONAL,
    /** An urgent suspension that was not confirmed. */
    DROPPED
  }

  public Mandate {
    people = Set.copyOf(people);
  }
}

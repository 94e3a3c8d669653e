package org.zhiheng.person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that stand in a file that was handed in, and so behind whatever was decided on it. The
 * file keeps its own copy; whose the number is from now on takes two administrators to change.
 */
@Service
@Transactional
public class FrozenNumbers {

  private final IdentityDocumentStore store;
  private final NumberHash hash;

  FrozenNumbers(IdentityDocumentStore store, NumberHash hash) {
    this.store = store;
    this.hash = hash;
  }

  /** Notes that a file with the number of this person was frozen. */
  public void freeze(Person person) {
    if (person.document() != null) {
      store.freeze(hash.of(person.document()));
    }
  }
}

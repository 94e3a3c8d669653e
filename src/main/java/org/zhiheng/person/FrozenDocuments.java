package org.zhiheng.person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.LastingRecords;
import org.zhiheng.kernel.PersonId;

/** Numbers in files that were handed in last, see {@link FrozenNumbers}. */
@Component
class FrozenDocuments implements LastingRecords {

  private final IdentityDocumentStore store;

  FrozenDocuments(IdentityDocumentStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean areOf(PersonId person) {
    return store.hasFrozen(person);
  }
}

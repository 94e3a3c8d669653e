package org.zhiheng.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;

/** Whoever may read an application may read its evidence. */
@Component
class ApplicationDocumentReaders implements DocumentReaders {

  private final ApplicationStore store;

  ApplicationDocumentReaders(ApplicationStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayRead(Actor actor, DocumentId id) {
    return store.mayRead(id, actor);
  }
}

package org.zhiheng.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;

/** Whoever may read an application may read its evidence. */
@Component
class ApplicationDocumentReaders implements DocumentReaders {

  private final ApplicationStore store;
  private final EvidenceStore evidence;

  ApplicationDocumentReaders(ApplicationStore store, EvidenceStore evidence) {
    this.store = store;
    this.evidence = evidence;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean mayRead(Actor actor, DocumentId id) {
    return store.mayRead(id, actor);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<DocumentId> keeping(Set<DocumentId> ids) {
    return evidence.documentsAmong(ids);
  }
}

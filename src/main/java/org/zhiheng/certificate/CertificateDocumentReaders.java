package org.zhiheng.certificate;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;

/** Whoever may see a certificate may read its paper. */
@Component
class CertificateDocumentReaders implements DocumentReaders {

  private final CertificateStore store;
  private final CertificateAccess access;

  CertificateDocumentReaders(CertificateStore store, CertificateAccess access) {
    this.store = store;
    this.access = access;
  }

  @Override
  public Set<DocumentId> keeping(Set<DocumentId> ids) {
    return store.papersAmong(ids);
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return store.ofPaper(id).filter(it -> access.maySee(it, actor)).isPresent();
  }
}

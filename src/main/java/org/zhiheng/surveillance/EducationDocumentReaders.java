package org.zhiheng.surveillance;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;

/** Whoever may see a certificate may read the proofs of continuing education. */
@Component
@Transactional(readOnly = true)
class EducationDocumentReaders implements DocumentReaders {

  private final EducationStore store;
  private final Certificates certificates;
  private final EducationAccess access;

  EducationDocumentReaders(
      EducationStore store, Certificates certificates, EducationAccess access) {
    this.store = store;
    this.certificates = certificates;
    this.access = access;
  }

  @Override
  public Set<DocumentId> keeping(Set<DocumentId> ids) {
    return store.proofsAmong(ids);
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return store
        .numberOf(id)
        .flatMap(certificates::findTrusted)
        .filter(certificate -> access.mayRead(certificate, actor))
        .isPresent();
  }
}

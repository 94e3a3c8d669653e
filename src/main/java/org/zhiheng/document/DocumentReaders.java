package org.zhiheng.document;

import java.util.Set;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;

/**
 * Knows who may read some documents. A module that refers to documents declares one as a bean and
 * answers for those it refers to; nobody reads a document that no bean answers for.
 */
public interface DocumentReaders {

  boolean mayRead(Actor actor, DocumentId id);

  /**
   * Which of some documents the module refers to, so that they stay. A module that only lends
   * another's documents to more readers refers to none.
   */
  default Set<DocumentId> keeping(Set<DocumentId> ids) {
    return Set.of();
  }
}

package org.zhiheng.document;

import org.zhiheng.kernel.DocumentId;

/** The bytes of a document are missing, or are not those that were handed in. */
public final class FileDamaged extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient DocumentId document;

  FileDamaged(DocumentId document) {
    super("missing or damaged: " + document);
    this.document = document;
  }

  public DocumentId document() {
    return document;
  }
}

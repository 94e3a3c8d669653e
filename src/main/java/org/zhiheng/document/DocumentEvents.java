package org.zhiheng.document;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to documents. */
public final class DocumentEvents {

  private DocumentEvents() {}

  /** Nobody had referred to a document for long; it is gone, and only its hash is known. */
  @EventName("document.DocumentPurged")
  public record DocumentPurged(DocumentId document, String sha256, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return document.toString();
    }
  }

  /** A document was handed in or issued; the hash lets anybody prove later that it is the same. */
  @EventName("document.DocumentStored")
  public record DocumentStored(
      DocumentId document, String mediaType, String sha256, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return document.toString();
    }
  }
}

package org.zhiheng.document;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;

/**
 * A file as it was handed in or issued; neither it nor its bytes ever change.
 *
 * @param name as people know it, with the ending of its type
 * @param mediaType told by its content, never by its name
 * @param size in bytes
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param uploadedBy who handed it in or had it issued
 */
public record Document(
    DocumentId id,
    String name,
    String mediaType,
    long size,
    String sha256,
    AccountId uploadedBy,
    Instant at) {

  /** Whether browsers show it themselves; anything else is handed over as a file. */
  public boolean isShownInBrowser() {
    return FileType.ofMediaType(mediaType).map(FileType::isShownInBrowser).orElse(false);
  }
}

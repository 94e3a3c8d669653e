package org.zhiheng.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A backup could not be made or restored; the message is one line that says why. */
public final class BackupFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  BackupFailed(String message) {
    this(message, null);
  }

  BackupFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

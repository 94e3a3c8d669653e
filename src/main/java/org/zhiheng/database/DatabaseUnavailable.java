package org.zhiheng.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** There is no database to work with; the message is one line that says what to do about it. */
public final class DatabaseUnavailable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  DatabaseUnavailable(String message) {
    this(message, null);
  }

  DatabaseUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

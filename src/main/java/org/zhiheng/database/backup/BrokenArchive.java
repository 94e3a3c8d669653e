package org.zhiheng.database.backup;

import java.io.Serial;

/** An archive does not hold what it says, or is none. */
public final class BrokenArchive extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  BrokenArchive(String message) {
    super(message);
  }
}

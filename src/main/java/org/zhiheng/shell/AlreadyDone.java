package org.zhiheng.shell;

import java.util.UUID;

/** Somebody sent the same form a moment ago, and what it asks for is done. */
final class AlreadyDone extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final UUID form;

  AlreadyDone(UUID form) {
    super("already done: " + form);
    this.form = form;
  }

  UUID form() {
    return form;
  }
}

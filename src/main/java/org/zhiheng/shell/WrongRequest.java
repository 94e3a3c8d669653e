package org.zhiheng.shell;

/** A request that no page of ours makes. Its message never holds what was sent. */
final class WrongRequest extends RuntimeException {

  WrongRequest(String parameter) {
    super("no page sends such a " + parameter);
  }

  WrongRequest(String parameter, Throwable cause) {
    super("no page sends such a " + parameter, cause);
  }
}

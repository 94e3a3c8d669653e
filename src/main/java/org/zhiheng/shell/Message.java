package org.zhiheng.shell;

import java.util.List;

/** A sentence for the user, by its key, still in no language. */
public record Message(String key, List<Object> args) {

  public Message {
    args = List.copyOf(args);
  }

  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }
}

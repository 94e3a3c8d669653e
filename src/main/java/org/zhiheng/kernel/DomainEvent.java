package org.zhiheng.kernel;

import java.time.Instant;

/** Something that happened and that others may build on; kept forever by the audit log. */
public interface DomainEvent {

  /** What it happened to, such as a case, an account or a certificate number. */
  String subject();

  /** Who did it. */
  AccountId by();

  Instant at();

  /**
   * Its stable name in the record of what happened, which is also the key of its words.
   *
   * @throws IllegalStateException for an event without an {@link EventName}
   */
  default String messageKey() {
    EventName name = getClass().getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalStateException("an event without a name: " + getClass());
    }
    return name.value();
  }
}

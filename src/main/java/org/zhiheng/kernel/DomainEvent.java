package org.zhiheng.kernel;

import java.time.Instant;

/** Something that happened and that others may build on; kept forever by the audit log. */
public interface DomainEvent {

  /** What it happened to, such as a case, an account or a certificate number. */
  String subject();

  /** Who did it. */
  AccountId by();

  Instant at();

  /** The key of its words, which is also its name in the log: module and type. */
  default String messageKey() {
    return ModuleName.of(getClass()) + "." + getClass().getSimpleName();
  }
}

package org.zhiheng.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name of an event in the record of what happened, such as {@code
 * application.ApplicationSubmitted}: it outlives the class, which may be renamed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

  /** The module, a dot, and a word that never changes; also the key of the event's words. */
  String value();
}

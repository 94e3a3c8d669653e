package org.zhiheng.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one account, or one place in the network where nobody is signed in, may call a handler
 * that tells strangers something; after that it has to wait.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limited {

  /** So many calls at once cost nothing. */
  int burst();

  /** So many more come back within an hour. */
  int perHour();

  /**
   * Whether the address of the page names something by what can be guessed: then wrong ones cost
   * more time.
   */
  boolean guessed() default false;
}

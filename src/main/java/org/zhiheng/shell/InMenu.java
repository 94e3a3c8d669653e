package org.zhiheng.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.zhiheng.kernel.Role;

/**
 * Puts a handler's page into the menu of those who may call it. Its address makes the key of its
 * words: {@code /casefile/cases} is {@code menu.casefile.cases}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface InMenu {

  /** Where it stands; smaller is higher. */
  int order();

  /** Only for these roles, where others may call the page but seldom need it; none for all. */
  Role[] roles() default {};

  /** Whether the page answers the search box of the top bar, which sends it {@code q}. */
  boolean search() default false;
}

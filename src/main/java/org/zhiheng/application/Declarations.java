package org.zhiheng.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * 声明: what an application needs before it may be submitted, each given on its own.
 *
 * @param given those that were ticked
 * @param keepOff whom to keep off the case and why; blank when nobody
 * @param version 0 before they are first saved
 */
public record Declarations(Set<Declaration> given, String keepOff, int version) {

  public Declarations {
    given = Set.copyOf(given);
  }

  public static Declarations none() {
    return new Declarations(Set.of(), "", 0);
  }

  /** All of them, with nobody to keep off. */
  public static Declarations all() {
    return new Declarations(EnumSet.allOf(Declaration.class), "", 0);
  }

  /** Those that are not given yet. */
  public List<Declaration> open() {
    return EnumSet.allOf(Declaration.class).stream()
        .filter(declaration -> !given.contains(declaration))
        .toList();
  }
}

package org.zhiheng.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 职称: a person's professional title; null where it was not told yet.
 *
 * @param on the day it was conferred
 */
public record Title(@Nullable TitleLevel level, @Nullable String name, @Nullable LocalDate on) {

  public static final Title UNKNOWN = new Title(null, null, null);

  /** Whether the person said to have one. */
  public boolean isHeld() {
    return level != null && level != TitleLevel.NONE;
  }
}

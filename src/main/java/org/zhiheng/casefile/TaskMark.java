package org.zhiheng.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Slice;

/**
 * The place of a task in the order of its list.
 *
 * @param due the day, or {@code infinity} for one without a limit
 */
record TaskMark(String due, long sequence) {

  private static final String NONE = "infinity";
  private static final Pattern FORM = Pattern.compile("([^_]+)_([0-9]{1,18})");

  /**
   * Reads it as an address carries it.
   *
   * @throws NotFound when no list ever named a place so
   */
  static @Nullable TaskMark parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new NotFound("a place in the list of tasks");
    }
    String due = parts.group(1);
    return new TaskMark(
        due.equals(NONE) ? NONE : Slice.day(due).toString(), Long.parseLong(parts.group(2)));
  }

  @Override
  public String toString() {
    return due + "_" + sequence;
  }
}

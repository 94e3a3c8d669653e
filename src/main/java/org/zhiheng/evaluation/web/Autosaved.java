package org.zhiheng.evaluation.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Text;

/**
 * What autosave is told.
 *
 * @param saved the time at which it was saved; null when it was not
 * @param version the one to save with next
 * @param message why it was not saved
 */
public record Autosaved(
    @Nullable String saved, int version, boolean stale, @Nullable String message) {

  static Autosaved at(String time, int version) {
    return new Autosaved(time, version, false, null);
  }

  /** Nothing was saved, for the first reason that the form knows. */
  static Autosaved not(Form form, Text text) {
    String message =
        Stream.concat(form.refusals().stream(), form.errors().values().stream())
            .findFirst()
            .map((Message reason) -> text.of(reason))
            .orElse(null);
    return new Autosaved(null, 0, form.stale(), message);
  }
}

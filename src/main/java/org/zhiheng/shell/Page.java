package org.zhiheng.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;

/**
 * The frame's part of a page: language, who acts, menu, notice and the tokens of its forms.
 *
 * @param path the address asked for, without its query
 * @param here the address to come back to, with its query
 * @param notice what the last step did, told once
 * @param csrf proof that a form comes from this site
 * @param once makes a repeated submission of the same form do its work once
 */
public record Page(
    Text text,
    @Nullable Actor actor,
    List<Entry> menu,
    String path,
    String here,
    @Nullable String notice,
    String csrf,
    String once,
    boolean demo) {

  /** A menu entry as this actor sees it. */
  public record Entry(String key, String path, int waiting, boolean current) {}

  /** Shortest way to the words. */
  public String t(String key, Object... args) {
    return text.of(key, args);
  }
}

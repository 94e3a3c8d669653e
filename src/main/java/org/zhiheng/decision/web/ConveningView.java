package org.zhiheng.decision.web;

import org.zhiheng.decision.Convening;
import org.zhiheng.shell.Form;

/**
 * The page on which a panel is put together.
 *
 * @param words whom the reader looks for among the panellists
 * @param mayConvene whether the reader is a manager; others only read
 */
public record ConveningView(Convening convening, boolean mayConvene, String words, Form form) {

  /** Whether the form is shown: there is somebody to choose, and nothing speaks against it. */
  public boolean open() {
    return mayConvene && convening.whyNot().isEmpty();
  }
}

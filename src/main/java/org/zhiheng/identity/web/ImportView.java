package org.zhiheng.identity.web;

import java.util.List;
import org.zhiheng.identity.ImportLine;
import org.zhiheng.shell.Form;

/**
 * A table of accounts.
 *
 * @param lines what it would do; empty before it was read
 */
public record ImportView(Form form, List<ImportLine> lines) {

  public boolean mayBeDone() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.refusals().isEmpty());
  }
}

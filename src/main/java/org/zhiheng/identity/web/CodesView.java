package org.zhiheng.identity.web;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param next where the reader goes on to
 */
public record CodesView(List<String> codes, String next) {

  public CodesView {
    codes = List.copyOf(codes);
  }
}

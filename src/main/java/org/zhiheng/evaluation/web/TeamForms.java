package org.zhiheng.evaluation.web;

import java.util.Map;
import org.zhiheng.shell.Form;

/** The forms of a team's page; at most one of them was sent and comes back. */
public record TeamForms(
    Form declaring, Form declining, Form leaving, Form dismissing, Form replacing, Form leading) {

  static final TeamForms EMPTY = of("", Form.showing(Map.of()));

  /** With the one that was sent in its place. */
  static TeamForms of(String name, Form sent) {
    return new TeamForms(
        form("declaring", name, sent),
        form("declining", name, sent),
        form("leaving", name, sent),
        form("dismissing", name, sent),
        form("replacing", name, sent),
        form("leading", name, sent));
  }

  private static Form form(String its, String name, Form sent) {
    return (its.equals(name) ? sent : Form.showing(Map.of())).within(its);
  }
}

package org.zhiheng.person.web;

import java.util.List;
import org.zhiheng.person.RetentionPeriod;
import org.zhiheng.shell.Form;

/** The periods, each with the form that changes it. */
public record RetentionView(List<Line> lines) {

  /**
   * One kind of personal data.
   *
   * @param proposer who would change it; empty where nobody does
   */
  public record Line(RetentionPeriod period, String proposer, Form form) {}
}

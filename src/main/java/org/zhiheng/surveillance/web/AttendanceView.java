package org.zhiheng.surveillance.web;

import java.util.List;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.AttendantLine;
import org.zhiheng.surveillance.AttendantLine.Outcome;

/**
 * A list of attendants.
 *
 * @param lines what it would do; empty before it was read
 */
public record AttendanceView(Form form, List<AttendantLine> lines) {

  public long counting() {
    return lines.stream().filter(line -> line.outcome() == Outcome.COUNTS).count();
  }

  public boolean mayBeDone() {
    return counting() > 0 && lines.stream().noneMatch(line -> line.outcome() == Outcome.WRONG);
  }
}

package org.zhiheng.surveillance.sanction.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Limits;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Proceeding;
import org.zhiheng.surveillance.sanction.Ruling;

/**
 * What a holder is heard on.
 *
 * @param limits of the scheme, and the days that they count
 * @param sent the proceeding whose answer was sent last; null for a fresh page
 */
public record HearingView(
    Certificate certificate,
    List<Docket> dockets,
    LocalDate today,
    Limits limits,
    WorkingDays calendar,
    @Nullable UUID sent,
    Form typed) {

  public Form form(Proceeding proceeding) {
    return proceeding.id().equals(sent)
        ? typed
        : Form.showing(Map.of()).within("a" + proceeding.id());
  }

  public boolean mayAnswer(Proceeding proceeding) {
    return proceeding.state().isOpen() && !proceeding.isHeard(today);
  }

  /** The last day for an appeal against what was decided, counted from its own day. */
  public LocalDate appealUntil(Ruling ruling) {
    return limits.appealUntil(ChinaTime.dayOf(ruling.decidedAt()), calendar);
  }

  public boolean isInTime(Ruling ruling) {
    return !today.isAfter(appealUntil(ruling));
  }
}

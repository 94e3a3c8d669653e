package org.zhiheng.application.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.application.Written;
import org.zhiheng.kernel.Refusal;

/** C7: what an officer may find about a certificate of another body, and what follows. */
public final class ForeignLookRules {

  /** What another body may tell of one; the rest tells the day. */
  public static final Set<State> TOLD =
      EnumSet.of(State.ACTIVE, State.SUSPENDED, State.TERMINATED, State.VOIDED);

  private ForeignLookRules() {}

  /**
   * It says how it was looked up. One that is confirmed is the applicant's own, compared with the
   * number of the document and not by the name; one that was taken says since when (C8, C9).
   */
  public static List<Refusal> whyNotFind(
      ForeignLook.Finding finding, ForeignCertificate seen, LocalDate today) {
    boolean active = finding.state() == State.ACTIVE;
    LocalDate first = seen.facts().validFrom();
    return new Written()
        .must("how", finding.how(), ApplicationRules.TEXT)
        .unless(
            finding.sameHolder() || !finding.confirmed(),
            ApplicationRefusal.FOREIGN_HOLDER.because().at("sameHolder"))
        .unless(
            TOLD.contains(finding.state()), ApplicationRefusal.FOREIGN_STATE.because().at("state"))
        .unless(active || finding.since() != null, ApplicationRefusal.BLANK.because().at("since"))
        .unless(isPast(finding.since(), today), ApplicationRefusal.DATE_AHEAD.because().at("since"))
        .unless(
            finding.since() == null || !finding.since().isBefore(first),
            ApplicationRefusal.FOREIGN_DATES.because().at("since"))
        .unless(
            isPast(finding.misconductOn(), today),
            ApplicationRefusal.DATE_AHEAD.because().at("misconductOn"))
        .unless(
            !active || (finding.since() == null && finding.misconductOn() == null),
            ApplicationRefusal.FOREIGN_ACTIVE.because().at("state"))
        .whyNot();
  }

  /**
   * What was named is looked at before the application is accepted, and its waits are over.
   *
   * @param looked whether somebody looked at it as it stands
   */
  public static List<Refusal> whyNotAccept(boolean looked, List<Refusal> waits) {
    List<Refusal> refusals = new ArrayList<>();
    if (!looked) {
      refusals.add(ApplicationRefusal.FOREIGN_UNSEEN.because());
    }
    refusals.addAll(waits);
    return refusals;
  }

  private static boolean isPast(@Nullable LocalDate day, LocalDate today) {
    return day == null || !day.isAfter(today);
  }
}

package org.zhiheng.application.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.ForeignCertificate;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.application.Written;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;

/** C7: what an officer may find about a certificate of another body, and what follows. */
public final class ForeignLookRules {

  /** What another body may tell of one; the rest tells the day. */
  public static final Set<State> TOLD =
      EnumSet.of(State.ACTIVE, State.SUSPENDED, State.TERMINATED, State.VOIDED);

  private ForeignLookRules() {}

  /**
   * Officers look whenever the file is not the applicant's to change: what another body does later
   * is learnt later too.
   *
   * @param conflicts what speaks against the actor's handling the case
   */
  public static List<Refusal> whyNotLook(Application application, List<Refusal> conflicts) {
    List<Refusal> refusals = new ArrayList<>(conflicts);
    if (application.stage().isWithApplicant()) {
      refusals.add(ApplicationRefusal.STAGE_FORBIDS.because(application.stage()));
    }
    return refusals;
  }

  /**
   * It says how it was looked up. One that is confirmed is the applicant's own, compared with the
   * number of the document and not by the name, and what became of it; one that was taken says
   * since when (C8, C9). Of one that is not confirmed nothing else is known.
   */
  public static List<Refusal> whyNotFind(
      ForeignLook.Finding finding, ForeignCertificate seen, LocalDate today) {
    State state = finding.state();
    boolean told = state != null && TOLD.contains(state);
    Written written =
        new Written()
            .must("how", finding.how(), ApplicationRules.TEXT)
            .unless(
                finding.sameHolder() || !finding.confirmed(),
                ApplicationRefusal.FOREIGN_HOLDER.because().at("sameHolder"))
            .unless(
                told || !finding.confirmed(),
                ApplicationRefusal.FOREIGN_STATE.because().at("state"))
            .unless(
                state == null || finding.confirmed(),
                ApplicationRefusal.FOREIGN_UNKNOWN.because().at("state"));
    return written.and(whyNotTaken(finding, seen, today)).whyNot();
  }

  /** C8, C9: the days of a sanction, and of the misconduct before it. */
  private static List<Refusal> whyNotTaken(
      ForeignLook.Finding finding, ForeignCertificate seen, LocalDate today) {
    LocalDate since = finding.since();
    LocalDate misconduct = finding.misconductOn();
    if (!finding.isSanction()) {
      return new Written()
          .unless(since == null, ApplicationRefusal.FOREIGN_ACTIVE.because().at("state"))
          .unless(
              misconduct == null || (finding.confirmed() && !misconduct.isAfter(today)),
              ApplicationRefusal.FOREIGN_MISCONDUCT.because().at("misconductOn"))
          .whyNot();
    }
    return new Written()
        .unless(since != null, ApplicationRefusal.BLANK.because().at("since"))
        .unless(
            since == null || !since.isAfter(today),
            ApplicationRefusal.DATE_AHEAD.because().at("since"))
        .unless(
            since == null
                || !(since.isBefore(seen.facts().validFrom())
                    || since.isAfter(seen.facts().validThrough())),
            ApplicationRefusal.FOREIGN_DATES.because().at("since"))
        .unless(
            misconduct == null || !misconduct.isAfter(since == null ? today : since),
            ApplicationRefusal.FOREIGN_MISCONDUCT.because().at("misconductOn"))
        .whyNot();
  }

  /**
   * What was found to be taken is not undone by whoever found it: another officer looks again.
   *
   * @param counts what counts about it so far; null for nothing
   * @param taken whether it was confirmed for another person
   */
  public static List<Refusal> whyNotInstead(
      @Nullable ForeignLook counts, ForeignLook.Finding finding, boolean taken, Actor by) {
    List<Refusal> refusals = new ArrayList<>();
    if (counts != null
        && counts.finding().isSanction()
        && by.is(counts.person())
        && !finding.saysTheSame(counts.finding())) {
      refusals.add(ApplicationRefusal.FOREIGN_SECOND_OFFICER.because());
    }
    if (taken && finding.confirmed()) {
      refusals.add(ApplicationRefusal.FOREIGN_TAKEN.because().at("sameHolder"));
    }
    return refusals;
  }

  /**
   * What was named is looked at before the application is accepted, and its waits are over.
   *
   * @param looked whether somebody looked at it as it stands, or none is named
   */
  public static List<Refusal> whyNotAccept(boolean looked, List<Refusal> waits) {
    List<Refusal> refusals = new ArrayList<>();
    if (!looked) {
      refusals.add(ApplicationRefusal.FOREIGN_UNSEEN.because());
    }
    refusals.addAll(waits);
    return refusals;
  }

  /**
   * What counts of all looks at a person's certificates, the latest certificate first. In each case
   * the last look at a certificate counts, so that a slip is mended; over the cases the last one
   * that confirmed it, so that a sanction on record is not dropped by a case in which nobody told.
   *
   * @param looks the first one first
   */
  public static List<ForeignLook> counting(List<ForeignLook> looks) {
    Map<String, Map<CaseId, ForeignLook>> last = new LinkedHashMap<>();
    for (ForeignLook look : looks) {
      Map<CaseId, ForeignLook> cases =
          last.computeIfAbsent(look.seen().facts().key(), it -> new LinkedHashMap<>());
      cases.remove(look.caseId());
      cases.put(look.caseId(), look);
    }
    return last.values().stream()
        .map(cases -> lastConfirmed(cases.values()))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(
                look -> look.seen().facts().validFrom(), Comparator.reverseOrder()))
        .toList();
  }

  /**
   * C9: when the last misconduct happened for which the other body ever took or suspended it: what
   * an earlier case found stays so when a suspension was lifted since.
   *
   * @param looks the first one first
   * @param key of the certificate
   */
  public static Optional<LocalDate> misconductOn(List<ForeignLook> looks, String key) {
    Map<CaseId, ForeignLook> last = new LinkedHashMap<>();
    looks.stream()
        .filter(look -> look.seen().facts().key().equals(key))
        .forEach(look -> last.put(look.caseId(), look));
    return last.values().stream()
        .flatMap(look -> Stream.ofNullable(look.finding().misconductOn()))
        .max(Comparator.naturalOrder());
  }

  private static Optional<ForeignLook> lastConfirmed(Collection<ForeignLook> looks) {
    return looks.stream()
        .filter(look -> look.finding().confirmed())
        .reduce((earlier, later) -> later);
  }
}

package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.surveillance.YearStanding.Progress;

/** Clause 9.2 with C2: what counts as continuing education, who says so, and what is owed. */
public final class EducationRules {

  /** What fits into a line. */
  public static final int LINE = 100;

  /** What fits into a reason. */
  public static final int REASON = 500;

  /** Half an hour is the least that anybody counts. */
  public static final NumberBounds HOURS = NumberBounds.of("0.5", "2000", 1);

  /**
   * So many months after the end what was done in the last year may still be entered; the years
   * before it have time as long as the certificate runs.
   */
  public static final int GRACE_MONTHS = 3;

  private EducationRules() {}

  /** Whether activities may be entered: while it runs, and for some time after its plain end. */
  public static boolean isOpen(Certificate certificate, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    LocalDate last = certificate.validity().through().plusMonths(GRACE_MONTHS);
    return state.runs() || (state == CertificateState.EXPIRED && !today.isAfter(last));
  }

  /** The same activity counts once. */
  static List<Refusal> whyNotTwice(
      List<EducationRecord> beside, @Nullable UUID itself, EducationEntry entry) {
    return beside.stream()
        .filter(each -> !each.id().equals(itself) && each.state().isAlive())
        .filter(each -> each.entry().heldOn().equals(entry.heldOn()))
        .filter(each -> Folding.same(each.entry().title(), entry.title()))
        .limit(1)
        .map(each -> SurveillanceRefusal.ON_RECORD.because(each.number()).at("title"))
        .toList();
  }

  /** Holders enter their own, and nobody does it for them. */
  public static List<Refusal> whyNotOwn(Certificate certificate, Actor by) {
    return by.is(certificate.holder())
        ? List.of()
        : List.of(SurveillanceRefusal.NOT_THE_HOLDER.because(by.name()));
  }

  /** 9.2: an activity of a day that has come, within the validity. */
  public static List<Refusal> whyNotEnter(
      Certificate certificate, EducationEntry entry, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (!isOpen(certificate, today)) {
      refusals.add(SurveillanceRefusal.CERTIFICATE_OVER.because(certificate.stateOn(today)));
    }
    refusals.addAll(whyNotSay(entry, today));
    Validity validity = certificate.validity();
    if (!validity.covers(entry.heldOn())) {
      refusals.add(
          SurveillanceRefusal.OUTSIDE_VALIDITY
              .because(entry.heldOn(), validity.from(), validity.through())
              .at("heldOn"));
    }
    return refusals;
  }

  /** An officer enters for those who attended an event, once it was held. */
  public static List<Refusal> whyNotImport(EducationEntry event, Actor by, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.OFFICER)) {
      refusals.add(SurveillanceRefusal.NOT_AN_OFFICER.because(by.name()));
    }
    refusals.addAll(whyNotSay(event, today));
    return refusals;
  }

  private static List<Refusal> whyNotSay(EducationEntry entry, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (Folding.saysNothing(entry.title())) {
      refusals.add(SurveillanceRefusal.SAYS_NOTHING.because().at("title"));
    }
    if (Folding.saysNothing(entry.organiser())) {
      refusals.add(SurveillanceRefusal.SAYS_NOTHING.because().at("organiser"));
    }
    if (entry.heldOn().isAfter(today)) {
      refusals.add(SurveillanceRefusal.NOT_HELD_YET.because(entry.heldOn()).at("heldOn"));
    }
    if (entry.hours() != null && !HOURS.holds(entry.hours())) {
      refusals.add(SurveillanceRefusal.HOURS.because(HOURS.least(), HOURS.most()).at("hours"));
    }
    return refusals;
  }

  /** What was accepted or taken back stays as it is. */
  public static List<Refusal> whyNotChange(EducationRecord record) {
    return record.state().isWithHolder()
        ? List.of()
        : List.of(SurveillanceRefusal.SETTLED.because(record.state()));
  }

  /**
   * Officers check, and nobody who is tied to the holder.
   *
   * @param ties what ties the actor to the holder's case
   */
  public static List<Refusal> whyNotCheck(EducationRecord record, Actor by, List<Refusal> ties) {
    var refusals = new ArrayList<Refusal>();
    if (!by.is(Role.OFFICER)) {
      refusals.add(SurveillanceRefusal.NOT_AN_OFFICER.because(by.name()));
    }
    if (record.state() != EducationState.SUBMITTED) {
      refusals.add(SurveillanceRefusal.SETTLED.because(record.state()));
    }
    refusals.addAll(ties);
    return refusals;
  }

  /** Nothing counts any more for a certificate that was terminated or declared void (9.3). */
  public static List<Refusal> whyNotAccept(Certificate certificate, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    return state == CertificateState.TERMINATED || state == CertificateState.VOIDED
        ? List.of(SurveillanceRefusal.NOTHING_COUNTS.because(state))
        : List.of();
  }

  /**
   * What was accepted wrongly is annulled by somebody other than the person who accepted it, and by
   * nobody who is tied to the holder.
   *
   * @param acceptedIt whether the actor is the person who did
   */
  public static List<Refusal> whyNotAnnul(
      EducationRecord record, Actor by, boolean acceptedIt, List<Refusal> ties) {
    var refusals = new ArrayList<Refusal>();
    if (!by.handlesCases()) {
      refusals.add(SurveillanceRefusal.NOT_STAFF.because(by.name()));
    }
    if (record.state() != EducationState.ACCEPTED) {
      refusals.add(SurveillanceRefusal.NOT_ACCEPTED.because(record.state()));
    }
    if (acceptedIt) {
      refusals.add(SurveillanceRefusal.ACCEPTED_IT.because(by.name()));
    }
    refusals.addAll(ties);
    return refusals;
  }

  /** Whoever is asked back is told what lacks, and why a record counts no more. */
  public static List<Refusal> whyNotReason(String reason) {
    if (Folding.saysNothing(reason)) {
      return List.of(SurveillanceRefusal.NO_REASON.because().at("reason"));
    }
    int length = CleanText.length(reason);
    return length > REASON
        ? List.of(SurveillanceRefusal.REASON_TOO_LONG.because(REASON, length).at("reason"))
        : List.of();
  }

  /**
   * 9.2, C2: each certificate year with what was done in it and what is owed.
   *
   * @param due how many activities the scheme asks for in a year
   */
  public static List<YearStanding> standings(
      Certificate certificate, List<EducationRecord> records, int due, LocalDate today) {
    return CertificateYear.of(certificate.validity()).stream()
        .map(year -> standing(certificate, year, records, due, today))
        .toList();
  }

  private static YearStanding standing(
      Certificate certificate,
      CertificateYear year,
      List<EducationRecord> records,
      int due,
      LocalDate today) {
    int accepted = count(records, year, EducationState.ACCEPTED);
    // what was asked back and left so hides no gap once the year is over
    int returned =
        today.isAfter(year.through()) ? 0 : count(records, year, EducationState.RETURNED);
    int waiting = count(records, year, EducationState.SUBMITTED) + returned;
    Progress progress = progress(certificate, year, accepted, waiting, due, today);
    return new YearStanding(year, accepted, waiting, due, progress);
  }

  private static Progress progress(
      Certificate certificate,
      CertificateYear year,
      int accepted,
      int waiting,
      int due,
      LocalDate today) {
    if (today.isBefore(year.from()) || isOverBefore(year, certificate, today)) {
      return Progress.AHEAD;
    }
    if (accepted >= due) {
      return Progress.FULFILLED;
    }
    if (accepted + waiting >= due) {
      return Progress.WAITING;
    }
    return today.isAfter(year.through()) ? Progress.MISSED : Progress.OPEN;
  }

  /** A certificate that ended in the middle of a year owes nothing for it. */
  private static boolean isOverBefore(
      CertificateYear year, Certificate certificate, LocalDate today) {
    return certificate.stateOn(today).isCutShort()
        && !certificate.sinceOn(today).isAfter(year.through());
  }

  private static int count(
      List<EducationRecord> records, CertificateYear year, EducationState state) {
    return (int)
        records.stream()
            .filter(record -> record.year() == year.number() && record.state() == state)
            .count();
  }
}

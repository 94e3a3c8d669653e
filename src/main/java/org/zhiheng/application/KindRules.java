package org.zhiheng.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Periods;
import org.zhiheng.scheme.Scheme;

/** What kind of application the certificates before it make, and the waits of clause 9. */
public final class KindRules {

  private KindRules() {}

  public static Entitlement on(LocalDate day, List<PriorCertificate> earlier, Periods periods) {
    Optional<PriorCertificate> own = current(earlier, day);
    if (own.isPresent()) {
      return following(own.get(), day, periods, waitsOfSanctions(own(earlier), day, periods));
    }
    List<Refusal> waits = waitsOfSanctions(earlier, day, periods);
    // what another body leaves in force, or lifted, says nothing of 8.2 a) here
    earlier.stream()
        .filter(each -> !each.state().isSanction())
        .forEach(each -> waits.addAll(waitAfterMisconduct(each, day, periods)));
    List<PriorCertificate> counting =
        earlier.stream().filter(each -> each.state() != State.SUPERSEDED).toList();
    if (counting.stream().anyMatch(each -> each.inForce(day) && each.isForeign())) {
      return new Entitlement(ApplicationKind.TRANSFER, waits);
    }
    return new Entitlement(
        counting.isEmpty() ? ApplicationKind.NEW : ApplicationKind.REINSTATEMENT, waits);
  }

  /** The certificate of this body that a person has in use on a day. */
  public static Optional<PriorCertificate> current(List<PriorCertificate> held, LocalDate day) {
    return own(held).stream()
        .filter(each -> each.state() != State.SUPERSEDED)
        .max(Comparator.comparing(PriorCertificate::validFrom))
        .filter(each -> each.inForce(day));
  }

  /**
   * C10: what is awarded beside a certificate in use is higher than that.
   *
   * @param surpassed what it has to be higher than; empty where whatever was reached is awarded
   */
  public static List<Refusal> whyNotHigher(
      String grade, Optional<PriorCertificate> surpassed, Scheme scheme) {
    return surpassed
        .filter(each -> !scheme.isAbove(grade, each.grade()))
        .map(
            each ->
                List.of(ApplicationRefusal.NOT_HIGHER.because(grade, each.number(), each.grade())))
        .orElse(List.of());
  }

  private static List<PriorCertificate> own(List<PriorCertificate> held) {
    return held.stream().filter(each -> !each.isForeign()).toList();
  }

  private static List<Refusal> waitsOfSanctions(
      List<PriorCertificate> held, LocalDate day, Periods periods) {
    List<Refusal> waits = new ArrayList<>();
    held.stream()
        .filter(each -> each.state().isSanction())
        .forEach(each -> waits.addAll(waitsAfter(each, day, periods)));
    return waits;
  }

  /** C7: whoever holds one of this body stays with it, whatever another body issued beside. */
  private static Entitlement following(
      PriorCertificate own, LocalDate day, Periods periods, List<Refusal> waits) {
    ApplicationKind kind = kind(own, day, periods);
    if (kind == ApplicationKind.UPGRADE) {
      waits.addAll(waitsForUpgrade(own, day, periods));
    }
    return new Entitlement(kind, waits);
  }

  /**
   * C8, asked again when the panel decides and when its decision takes effect: a suspension lets an
   * award wait until it is lifted, an urgent one until it is confirmed or lapses. Nobody lifts what
   * ran out while it was suspended: after that, as after a termination or voiding, nothing is
   * awarded before the wait is over, and then it is. What another body took bars nothing that
   * follows a certificate of this one.
   */
  public static List<Refusal> whyNotAward(
      ApplicationKind kind, LocalDate day, List<PriorCertificate> held, Periods periods) {
    var refusals = new ArrayList<Refusal>();
    for (PriorCertificate each : barring(kind, held)) {
      boolean waits = !waitsAfter(each, day, periods).isEmpty();
      boolean unconfirmed = each.state() == State.HELD && each.inForce(day);
      boolean liftable = each.state() == State.SUSPENDED && !day.isAfter(each.validUntil());
      if (unconfirmed || (liftable && (follows(kind) || waits))) {
        refusals.add(ApplicationRefusal.AWARD_WAITS.because(each.number(), each.since()));
      } else if (each.state().isSanction() && waits) {
        refusals.add(
            ApplicationRefusal.AWARD_BARRED.because(
                each.number(), each.state(), each.since(), free(each, periods)));
      }
    }
    return refusals;
  }

  /**
   * C8, C9: the first day on which no sanction of what was held bars an award any more; before it
   * no validity begins, also where the decision is older. Empty where nothing was sanctioned.
   */
  public static Optional<LocalDate> barredBefore(
      ApplicationKind kind, List<PriorCertificate> held, Periods periods) {
    return barring(kind, held).stream()
        .filter(each -> each.state().isSanction())
        .map(each -> free(each, periods))
        .max(Comparator.naturalOrder());
  }

  private static List<PriorCertificate> barring(ApplicationKind kind, List<PriorCertificate> held) {
    return follows(kind) ? own(held) : held;
  }

  private static boolean follows(ApplicationKind kind) {
    return kind == ApplicationKind.RENEWAL || kind == ApplicationKind.UPGRADE;
  }

  private static LocalDate free(PriorCertificate taken, Periods periods) {
    LocalDate again = after(taken.since(), periods.reapplyMonths());
    if (taken.misconductOn() == null) {
      return again;
    }
    LocalDate later = after(taken.misconductOn(), periods.misconductMonths());
    return later.isAfter(again) ? later : again;
  }

  /**
   * The first day after some full months. What began on 29 February, or on a day that the month at
   * the end has not, is full with the end of that month, as a validity is (C1).
   */
  static LocalDate after(LocalDate from, int months) {
    LocalDate day = from.plusMonths(months);
    return day.getDayOfMonth() < from.getDayOfMonth() ? day.plusDays(1) : day;
  }

  // C5: accepted from six months before expiry
  private static ApplicationKind kind(PriorCertificate current, LocalDate day, Periods periods) {
    LocalDate renewal =
        current.validUntil().plusDays(1).minusMonths(periods.renewalEarliestMonths());
    return day.isBefore(renewal) ? ApplicationKind.UPGRADE : ApplicationKind.RENEWAL;
  }

  // C8: a full year after the sanction; C9: after misconduct three years from the event as well
  private static List<Refusal> waitsAfter(PriorCertificate taken, LocalDate day, Periods periods) {
    List<Refusal> waits = new ArrayList<>();
    LocalDate again = after(taken.since(), periods.reapplyMonths());
    if (day.isBefore(again)) {
      waits.add(ApplicationRefusal.WAIT_AFTER_SANCTION.because(taken.number(), again.toString()));
    }
    waits.addAll(waitAfterMisconduct(taken, day, periods));
    return waits;
  }

  // 9.7 sends re-evaluation through 8.2 a), whatever became of the certificate afterwards
  private static List<Refusal> waitAfterMisconduct(
      PriorCertificate taken, LocalDate day, Periods periods) {
    if (taken.misconductOn() == null) {
      return List.of();
    }
    LocalDate after = after(taken.misconductOn(), periods.misconductMonths());
    return day.isBefore(after)
        ? List.of(
            ApplicationRefusal.WAIT_AFTER_MISCONDUCT.because(taken.number(), after.toString()))
        : List.of();
  }

  // C10
  private static List<Refusal> waitsForUpgrade(
      PriorCertificate current, LocalDate day, Periods periods) {
    LocalDate from = after(current.validFrom(), periods.upgradeMonths());
    return day.isBefore(from)
        ? List.of(ApplicationRefusal.UPGRADE_TOO_EARLY.because(current.number(), from.toString()))
        : List.of();
  }
}

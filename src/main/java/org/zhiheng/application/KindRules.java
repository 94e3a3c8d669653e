package org.zhiheng.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Periods;

/** What kind of application the certificates before it make, and the waits of clause 9. */
public final class KindRules {

  private KindRules() {}

  public static Entitlement on(LocalDate day, List<PriorCertificate> earlier, Periods periods) {
    List<Refusal> waits = new ArrayList<>();
    earlier.stream()
        .filter(each -> each.state().isSanction())
        .forEach(each -> waits.addAll(waitsAfter(each, day, periods)));
    earlier.stream()
        .filter(each -> !each.state().isSanction() && !each.inForce(day))
        .filter(each -> earlier.stream().noneMatch(other -> isOwnInForce(other, day)))
        .forEach(each -> waits.addAll(waitAfterMisconduct(each, day, periods)));
    List<PriorCertificate> counting =
        earlier.stream().filter(each -> each.state() != State.SUPERSEDED).toList();
    Optional<PriorCertificate> own =
        counting.stream()
            .filter(each -> !each.isForeign())
            .max(Comparator.comparing(PriorCertificate::validFrom))
            .filter(each -> each.inForce(day));
    if (own.isPresent()) {
      return following(own.get(), day, periods, waits);
    }
    if (counting.stream().anyMatch(each -> each.inForce(day) && each.isForeign())) {
      return new Entitlement(ApplicationKind.TRANSFER, waits);
    }
    return new Entitlement(
        counting.isEmpty() ? ApplicationKind.NEW : ApplicationKind.REINSTATEMENT, waits);
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

  // what another body leaves in force says nothing of 8.2 a) here
  private static boolean isOwnInForce(PriorCertificate certificate, LocalDate day) {
    return certificate.inForce(day) && !certificate.isForeign();
  }

  /**
   * C8, asked again when the panel decides and when its decision takes effect: a suspension lets an
   * award wait until it is lifted, an urgent one until it is confirmed or lapses. Nobody lifts what
   * ran out while it was suspended: after that, as after a termination or voiding, nothing is
   * awarded before the wait is over, and then it is.
   */
  public static List<Refusal> whyNotAward(
      ApplicationKind kind, LocalDate day, List<PriorCertificate> held, Periods periods) {
    boolean follows = kind == ApplicationKind.RENEWAL || kind == ApplicationKind.UPGRADE;
    var refusals = new ArrayList<Refusal>();
    for (PriorCertificate each : held) {
      boolean waits = !waitsAfter(each, day, periods).isEmpty();
      boolean unconfirmed = each.state() == State.HELD && each.inForce(day);
      boolean liftable = each.state() == State.SUSPENDED && !day.isAfter(each.validUntil());
      if (unconfirmed || (liftable && (follows || waits))) {
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
  public static Optional<LocalDate> barredBefore(List<PriorCertificate> held, Periods periods) {
    return held.stream()
        .filter(each -> each.state().isSanction())
        .map(each -> free(each, periods))
        .max(Comparator.naturalOrder());
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

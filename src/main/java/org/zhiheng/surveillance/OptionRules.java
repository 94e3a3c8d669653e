package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Entitlement;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.Option.Answer;

/**
 * Clauses 9.4 to 9.7: what a holder may do on a day, and from when. The rules themselves are those
 * of {@link KindRules}, which an application meets: they are asked day by day, so that this page
 * never says something else than the application does.
 */
public final class OptionRules {

  private OptionRules() {}

  /**
   * All options, whether they are open today or not.
   *
   * @param held the certificates of the person, as a new application looks at them
   */
  public static List<Option> on(
      LocalDate today, Certificate certificate, List<PriorCertificate> held, Periods periods) {
    LocalDate end = horizon(today, held, periods);
    return List.of(
        application(OptionKind.RENEWAL, today, end, held, periods),
        application(OptionKind.UPGRADE, today, end, held, periods),
        application(OptionKind.REINSTATEMENT, today, end, held, periods),
        whileInUse(OptionKind.TRANSFER, certificate, today),
        whileInUse(OptionKind.EMPLOYER, certificate, today));
  }

  /** The first day on which an application would be of a kind and need not wait. */
  public static Optional<LocalDate> first(
      ApplicationKind kind,
      LocalDate from,
      LocalDate end,
      List<PriorCertificate> held,
      Periods periods) {
    return from.datesUntil(end.plusDays(1))
        .filter(day -> isOpen(kind, day, held, periods))
        .findFirst();
  }

  private static Option application(
      OptionKind kind,
      LocalDate today,
      LocalDate end,
      List<PriorCertificate> held,
      Periods periods) {
    ApplicationKind of = ApplicationKind.valueOf(kind.name());
    Entitlement now = KindRules.on(today, held, periods);
    List<Refusal> why = now.kind() == of ? now.waits() : List.of();
    Optional<LocalDate> first = first(of, today, end, held, periods);
    if (first.isEmpty()) {
      return new Option(kind, Answer.NOT, null, null, why);
    }
    LocalDate from = first.get().equals(today) ? begin(of, today, held, periods) : first.get();
    @Nullable LocalDate through =
        first
            .get()
            .datesUntil(end.plusDays(1))
            .filter(day -> !isOpen(of, day, held, periods))
            .findFirst()
            .map(day -> day.minusDays(1))
            .orElse(null);
    Answer answer = from.isAfter(today) ? Answer.LATER : Answer.NOW;
    return new Option(kind, answer, from, through, why);
  }

  /**
   * Since when it has been open, looked for no further back than the last change of what is held:
   * what was held before that day is not known here.
   */
  private static LocalDate begin(
      ApplicationKind kind, LocalDate today, List<PriorCertificate> held, Periods periods) {
    LocalDate least =
        held.stream()
            .map(PriorCertificate::since)
            .filter(day -> !day.isAfter(today))
            .max(LocalDate::compareTo)
            .orElse(today);
    LocalDate begin = today;
    while (begin.isAfter(least) && isOpen(kind, begin.minusDays(1), held, periods)) {
      begin = begin.minusDays(1);
    }
    return begin;
  }

  private static boolean isOpen(
      ApplicationKind kind, LocalDate day, List<PriorCertificate> held, Periods periods) {
    Entitlement entitlement = KindRules.on(day, held, periods);
    return entitlement.kind() == kind && entitlement.waits().isEmpty();
  }

  /** C7: whoever changes the body is evaluated there; C11: only what is in use is issued anew. */
  private static Option whileInUse(OptionKind kind, Certificate certificate, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    return state == CertificateState.ACTIVE
        ? new Option(kind, Answer.NOW, today, certificate.validity().through(), List.of())
        : new Option(
            kind, Answer.NOT, null, null, List.of(SurveillanceRefusal.NOT_IN_USE.because(state)));
  }

  /** No wait of clause 9 is longer than after the end of the last certificate. */
  private static LocalDate horizon(LocalDate today, List<PriorCertificate> held, Periods periods) {
    var days = new ArrayList<>(List.of(today));
    held.forEach(each -> days.add(each.validUntil()));
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(today);
    return last.plusMonths(Math.max(periods.reapplyMonths(), periods.misconductMonths()) + 1L);
  }
}

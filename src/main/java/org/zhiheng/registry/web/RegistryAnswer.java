package org.zhiheng.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;

/**
 * What the register tells programs, which is what its page tells people. The names are promised:
 * docs/how-to/check-by-program.md lists them.
 *
 * @param number as it was asked for
 * @param found whether this body issued a certificate with that number
 * @param asOf the day for which it is told
 * @param certificate null where there is none
 */
record RegistryAnswer(String number, boolean found, String asOf, @Nullable Stated certificate) {

  /** The certificate. */
  record Stated(
      String number,
      String holder,
      String organisation,
      String grade,
      String body,
      String scheme,
      String decidedOn,
      String validFrom,
      String validThrough,
      int edition,
      String state,
      String since,
      @Nullable String until,
      String reason,
      boolean provisional,
      List<Entry> timeline) {}

  /** A state in its history. */
  record Entry(
      String state, String since, @Nullable String until, String reason, boolean provisional) {}

  static RegistryAnswer none(String number, String asOf) {
    return new RegistryAnswer(number, false, asOf, null);
  }

  static RegistryAnswer of(RegistryView view) {
    Certificate certificate = view.certificate();
    List<Entry> timeline = view.timeline().stream().map(RegistryAnswer::entry).toList();
    Entry now = entry(view.now());
    return new RegistryAnswer(
        certificate.number().value(),
        true,
        view.today().toString(),
        new Stated(
            certificate.number().value(),
            certificate.holderName(),
            certificate.organisationName(),
            certificate.grade(),
            certificate.bodyName(),
            certificate.schemeCode(),
            certificate.decidedOn().toString(),
            certificate.validity().from().toString(),
            certificate.validity().through().toString(),
            certificate.paper().edition(),
            now.state(),
            now.since(),
            now.until(),
            now.reason(),
            now.provisional(),
            timeline));
  }

  private static Entry entry(RegistryView.PublicState state) {
    return new Entry(
        state.state().name(),
        state.since().toString(),
        state.until() == null ? null : state.until().toString(),
        state.ground().name(),
        state.provisional());
  }
}

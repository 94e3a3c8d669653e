package org.zhiheng.surveillance.sanction.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.ProceedingState;
import org.zhiheng.surveillance.sanction.Ruling;
import org.zhiheng.surveillance.sanction.SanctionRules;

/**
 * What is dealt with about one certificate.
 *
 * @param worth of the certificate, and of all others of its holder that run
 * @param suspending the proceedings in which what the holder holds is suspended
 * @param conflicts what keeps the reader, a manager, from handling it
 * @param urgentUntil the last day of a suspension ordered at once; null where nothing is open
 * @param sent names the form that was sent, which shows what was typed; blank for none
 */
public record SanctionView(
    Certificate certificate,
    List<Docket> dockets,
    List<CertificateState> worth,
    Set<UUID> suspending,
    Map<AccountId, String> names,
    List<Refusal> conflicts,
    Actor reader,
    LocalDate today,
    @Nullable LocalDate urgentUntil,
    String sent,
    Form typed) {

  public CertificateState state() {
    return certificate.stateOn(today);
  }

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }

  /** The form of a step of one proceeding, which shows what was typed if it was this one. */
  public Form form(String step, Docket docket) {
    UUID id = docket.proceeding().id();
    return sent.equals(step + id)
        ? typed
        : Form.showing(
                Map.of(
                    "version",
                    docket.proceeding().version(),
                    "ruling",
                    docket.open().map(it -> it.id().toString()).orElse("")))
            .within(step + id);
  }

  public boolean mayLink(Docket docket) {
    return reader.handlesCases() && docket.proceeding().state() == ProceedingState.LINKING;
  }

  public boolean mayHandBack(Docket docket) {
    return reader.handlesCases() && docket.proceeding().waitsForPaper();
  }

  /** Whether the reader proposes at all, so that the page says why not where it is not possible. */
  public boolean proposes(Docket docket) {
    return reader.is(Role.MANAGER)
        && docket.proceeding().state().isOpen()
        && docket.open().isEmpty();
  }

  public List<Refusal> whyNotPropose(Docket docket) {
    return docket.whyNotPropose(false, today, conflicts, reader);
  }

  public List<Refusal> whyNotUrgent(Docket docket) {
    return docket.whyNotPropose(true, today, conflicts, reader);
  }

  public boolean maySuspendAtOnce(Docket docket) {
    return whyNotUrgent(docket).isEmpty()
        && worth.contains(CertificateState.ACTIVE)
        && !worth.contains(CertificateState.SUSPENDED);
  }

  public boolean decides() {
    return reader.is(Role.MANAGER);
  }

  public boolean mayTakeBack(Ruling ruling) {
    return ruling.isOpen() && reader.is(ruling.person());
  }

  public List<Refusal> whyNotVote(Docket docket, Ruling ruling) {
    return docket.whyNotVote(ruling, conflicts, reader);
  }

  private boolean suspends(Docket docket) {
    return suspending.contains(docket.proceeding().id());
  }

  /** What may be proposed for the certificate as it is today. */
  public List<Measure> measures(Docket docket) {
    return Arrays.stream(Measure.values())
        .filter(it -> SanctionRules.isPossible(it, suspends(docket), worth))
        .toList();
  }
}

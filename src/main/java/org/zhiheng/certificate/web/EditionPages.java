package org.zhiheng.certificate.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.Editions;
import org.zhiheng.certificate.Reissue;
import org.zhiheng.certificate.ReissueProposal;
import org.zhiheng.certificate.StateRules;
import org.zhiheng.certificate.web.EditionView.Step;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Re-issuing a certificate: one manager proposes, another agrees to the next paper (C11). */
@Controller
class EditionPages {

  private static final String TEMPLATE = "certificate/reissue";
  private static final String PATH = "/certificate/{number}/reissue";

  private final Certificates certificates;
  private final Editions editions;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;

  EditionPages(
      Certificates certificates,
      Editions editions,
      Accounts accounts,
      Pages pages,
      CurrentActor currentActor) {
    this.certificates = certificates;
    this.editions = editions;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  /** From a task, which knows the case and not the number. */
  @Allowed(Role.MANAGER)
  @GetMapping("/certificate/case/{id}/reissue")
  View ofCase(@PathVariable String id) {
    CaseId of = CaseId.parse(id);
    Certificate certificate = certificates.trustedOfCase(of).orElseThrow(() -> new NotFound(id));
    Certificate read = certificates.find(certificate.number(), currentActor.get());
    return pages.next("/certificate/" + read.number() + "/reissue");
  }

  @Allowed(Role.MANAGER)
  @GetMapping(PATH)
  View show(@PathVariable String number) {
    return pages.show(TEMPLATE, view(find(number), null, null));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH)
  View propose(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        form(typed, Step.PROPOSE).required("cause", "reason").atMost(StateRules.REASON, "reason");
    EditionCause cause = form.choice("cause", EditionCause.class);
    if (cause == EditionCause.EMPLOYER) {
      form.required("organisation");
    }
    Actor by = currentActor.get();
    CertificateNumber of = find(number).number();
    return done(
        number,
        Step.PROPOSE,
        form,
        "certificate.reissue.proposed",
        () ->
            editions.propose(
                of,
                form.version(),
                new Reissue(
                    Objects.requireNonNull(cause, "required above"),
                    form.code("organisation").toUpperCase(Locale.ROOT),
                    form.prose("reason")),
                by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH + "/{proposal}/agree")
  View agree(
      @PathVariable String number,
      @PathVariable UUID proposal,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor by = currentActor.get();
    CertificateNumber of = find(number).number();
    return done(
        number,
        Step.AGREE,
        form(typed, Step.AGREE),
        "certificate.reissue.done",
        () -> editions.agree(of, proposal, by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH + "/{proposal}/reject")
  View reject(
      @PathVariable String number,
      @PathVariable UUID proposal,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form(typed, Step.REJECT).required("reason").atMost(StateRules.REASON, "reason");
    Actor by = currentActor.get();
    CertificateNumber of = find(number).number();
    return done(
        number,
        Step.REJECT,
        form,
        "certificate.reissue.rejected",
        () -> editions.reject(of, proposal, form.prose("reason"), by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH + "/{proposal}/take-back")
  View takeBack(
      @PathVariable String number,
      @PathVariable UUID proposal,
      @RequestParam MultiValueMap<String, String> typed) {
    Actor by = currentActor.get();
    CertificateNumber of = find(number).number();
    return done(
        number,
        Step.TAKE_BACK,
        form(typed, Step.TAKE_BACK),
        "certificate.reissue.takenBack",
        () -> editions.takeBack(of, proposal, by));
  }

  private View done(String number, Step step, Form form, String message, Runnable verb) {
    if (form.passes(verb)) {
      String next = step == Step.AGREE ? "" : "/reissue";
      return pages.next("/certificate/" + find(number).number() + next, message);
    }
    Certificate certificate = find(number);
    if (form.stale()) {
      form.beside(Map.of(), certificate.version());
    }
    return pages.again(TEMPLATE, view(certificate, step, form), form);
  }

  private Certificate find(String number) {
    try {
      return certificates.find(CertificateNumber.parse(number), currentActor.get());
    } catch (Refused refused) {
      throw new NotFound(number);
    }
  }

  private EditionView view(Certificate certificate, @Nullable Step sent, @Nullable Form form) {
    Map<Step, Form> forms = new EnumMap<>(Step.class);
    Map<String, Integer> version = Map.of("version", certificate.version());
    Arrays.stream(Step.values())
        .forEach(step -> forms.put(step, Form.showing(version).within(place(step))));
    if (sent != null && form != null) {
      forms.put(sent, form);
    }
    List<ReissueProposal> proposals = editions.trustedProposals(certificate);
    return new EditionView(
        certificate,
        editions.whyNot(certificate.number(), currentActor.get()),
        editions.trustedOffer(certificate),
        proposals,
        accounts.names(people(proposals)),
        forms);
  }

  /** Who proposed or settled something. */
  static Set<AccountId> people(List<ReissueProposal> proposals) {
    return proposals.stream()
        .flatMap(
            it -> it.settled() == null ? Stream.of(it.by()) : Stream.of(it.by(), it.settled().by()))
        .collect(Collectors.toSet());
  }

  private static Form form(MultiValueMap<String, String> typed, Step step) {
    return Form.of(typed).within(place(step));
  }

  private static String place(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}

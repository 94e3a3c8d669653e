package org.zhiheng.surveillance.sanction.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;
import org.zhiheng.surveillance.sanction.Docket;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.MeasureProposal;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.RulingVote;
import org.zhiheng.surveillance.sanction.Rulings;
import org.zhiheng.surveillance.sanction.SanctionRules;

/** What is dealt with about one certificate: responsibility, hearing, proposal and decision. */
@Controller
class SanctionPages {

  private static final String PAGE = "surveillance/sanction";
  private static final String ONE = SanctionAddresses.SANCTION + "/{id}";

  private final Proceedings proceedings;
  private final Rulings rulings;
  private final Certificates certificates;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  SanctionPages(
      Proceedings proceedings,
      Rulings rulings,
      Certificates certificates,
      Accounts accounts,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.proceedings = proceedings;
    this.rulings = rulings;
    this.certificates = certificates;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** From a task, which knows the case and not the number. */
  @Allowed(Role.MANAGER)
  @GetMapping("/surveillance/case/{id}/sanction")
  View ofCase(@PathVariable String id) {
    Certificate certificate =
        certificates.trustedOfCase(CaseId.parse(id)).orElseThrow(() -> new NotFound(id));
    Certificate read = certificates.find(certificate.number(), currentActor.get());
    return pages.next(SanctionAddresses.sanction(read.number()));
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(SanctionAddresses.SANCTION)
  View show(@PathVariable String number) {
    return pages.show(PAGE, view(number, "", Form.showing(Map.of())));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(ONE + "/link")
  View link(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        form("link", id, typed).required("linked", "reason").atMost(SanctionRules.PROSE, "reason");
    boolean linked = form.answers("linked", "yes", "no");
    return done(
        number,
        id,
        form,
        "link",
        by -> proceedings.link(id, form.version(), linked, form.prose("reason"), by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(ONE + "/propose")
  View propose(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        form("propose", id, typed)
            .required("measure", "reason")
            .atMost(SanctionRules.PROSE, "condition", "reason")
            .checkDate("until");
    Measure measure = form.choice("measure", Measure.class);
    return done(
        number,
        id,
        form,
        "propose",
        by -> rulings.propose(id, proposal(form, Objects.requireNonNull(measure)), by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(ONE + "/urgent")
  View urgent(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form("urgent", id, typed).required("reason").atMost(SanctionRules.PROSE, "reason");
    return done(
        number, id, form, "urgent", by -> rulings.suspendAtOnce(id, form.prose("reason"), by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(ONE + "/agree")
  View agree(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form("agree", id, typed);
    return done(number, id, form, "agree", by -> rulings.vote(form.uuid("ruling"), true, "", by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(ONE + "/reject")
  View reject(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form("reject", id, typed).required("reason").atMost(SanctionRules.PROSE, "reason");
    return done(
        number,
        id,
        form,
        "reject",
        by -> rulings.vote(form.uuid("ruling"), false, form.prose("reason"), by));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(ONE + "/take-back")
  View takeBack(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form("takeBack", id, typed);
    return done(number, id, form, "takeBack", by -> rulings.takeBack(form.uuid("ruling"), by));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(ONE + "/hand-back")
  View handBack(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form("handBack", id, typed);
    return done(number, id, form, "handBack", by -> proceedings.handBack(id, by));
  }

  private interface Step {
    void by(Actor actor);
  }

  private View done(String number, UUID id, Form form, String step, Step verb) {
    CertificateNumber of = SanctionAddresses.number(number);
    Actor by = currentActor.get();
    Docket docket = docket(of, id, by);
    if (form.passes(() -> verb.by(by))) {
      return pages.next(SanctionAddresses.sanction(of), "surveillance.sanction.done." + step);
    }
    if (form.stale()) {
      form.beside(Map.of(), docket.proceeding().version());
    }
    return pages.again(PAGE, view(number, step + id, form), form);
  }

  private Docket docket(CertificateNumber number, UUID id, Actor by) {
    return proceedings.of(number, by).stream()
        .filter(each -> each.proceeding().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  private SanctionView view(String number, String sent, Form form) {
    CertificateNumber of = SanctionAddresses.number(number);
    Actor reader = currentActor.get();
    List<Docket> dockets = proceedings.of(of, reader);
    Certificate certificate =
        dockets.isEmpty() ? certificates.find(of, reader) : dockets.getFirst().certificate();
    boolean open = dockets.stream().anyMatch(each -> each.proceeding().state().isOpen());
    List<Refusal> conflicts =
        open && reader.is(Role.MANAGER) ? rulings.whyNotOffer(certificate, reader) : List.of();
    return new SanctionView(
        certificate,
        dockets,
        rulings.trustedWorth(certificate),
        open ? rulings.trustedSuspending(certificate) : Set.of(),
        accounts.names(people(dockets)),
        conflicts,
        reader,
        LocalDate.now(clock),
        open ? rulings.urgentUntil(certificate) : null,
        sent,
        form);
  }

  private static MeasureProposal proposal(Form form, Measure measure) {
    return new MeasureProposal(
        measure,
        form.dateOrNull("until"),
        form.prose("condition"),
        form.chosen("recall", "yes"),
        form.prose("reason"));
  }

  private static Form form(String step, UUID id, MultiValueMap<String, String> typed) {
    return Form.of(typed).within(step + id);
  }

  private static Set<AccountId> people(List<Docket> dockets) {
    return dockets.stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each.proceeding().openedBy()),
                    each.rulings().stream()
                        .flatMap(
                            it ->
                                Stream.concat(
                                    Stream.of(it.by()), it.votes().stream().map(RulingVote::by)))))
        .collect(Collectors.toSet());
  }
}

package org.zhiheng.application.web;

import java.util.Arrays;
import java.util.EnumMap;
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
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Applications;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.application.web.SlipsView.Forms;
import org.zhiheng.application.web.SlipsView.Step;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** What two people of the body put right together: one proposes, another confirms (P17). */
@Controller
class SlipPages {

  private static final String SLIPS = Paths.LIST + "/{id}/slips";
  private static final String TEMPLATE = "application/slips";
  private static final String PROPOSED = "application.slips.proposed";

  private final Applications applications;
  private final Proposals proposals;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;

  SlipPages(
      Applications applications,
      Proposals proposals,
      Accounts accounts,
      Pages pages,
      CurrentActor currentActor) {
    this.applications = applications;
    this.proposals = proposals;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @GetMapping(SLIPS)
  View show(@PathVariable String id) {
    return pages.show(TEMPLATE, view(dossier(id), null, null));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SLIPS + "/annul")
  View annul(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = form(typed, Step.ANNUL).required("reason").atMost(ApplicationRules.TEXT, "reason");
    Actor by = currentActor.get();
    return done(
        id,
        Step.ANNUL,
        form,
        PROPOSED,
        () ->
            proposals.proposeAnnulment(CaseId.parse(id), form.version(), form.prose("reason"), by));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SLIPS + "/end")
  View end(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        form(typed, Step.END)
            .required("ground", "evidence")
            .checkDate("happenedOn")
            .atMost(ApplicationRules.TEXT, "evidence");
    Actor by = currentActor.get();
    return done(
        id,
        Step.END,
        form,
        PROPOSED,
        () ->
            proposals.proposeEnd(
                CaseId.parse(id),
                form.version(),
                new Occurrence(
                    form.text("ground"), form.dateOrNull("happenedOn"), form.prose("evidence")),
                by));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SLIPS + "/correct")
  View correct(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = form(typed, Step.CORRECT).required("fact", "after", "reason");
    CorrectableFact fact = form.choice("fact", CorrectableFact.class);
    Actor by = currentActor.get();
    return done(
        id,
        Step.CORRECT,
        form,
        PROPOSED,
        () ->
            proposals.proposeCorrection(
                CaseId.parse(id),
                form.version(),
                Objects.requireNonNull(fact, "required above"),
                form.text("after"),
                form.prose("reason"),
                by));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SLIPS + "/{proposal}/confirm")
  View confirm(
      @PathVariable String id,
      @PathVariable UUID proposal,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form(typed, Step.CONFIRM);
    Actor by = currentActor.get();
    return done(
        id,
        Step.CONFIRM,
        form,
        "application.slips.confirmed",
        () -> proposals.confirm(CaseId.parse(id), proposal, by));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SLIPS + "/{proposal}/reject")
  View reject(
      @PathVariable String id,
      @PathVariable UUID proposal,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form(typed, Step.REJECT).required("reason").atMost(ApplicationRules.TEXT, "reason");
    Actor by = currentActor.get();
    return done(
        id,
        Step.REJECT,
        form,
        "application.slips.rejected",
        () -> proposals.reject(CaseId.parse(id), proposal, form.prose("reason"), by));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SLIPS + "/{proposal}/take-back")
  View takeBack(
      @PathVariable String id,
      @PathVariable UUID proposal,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = form(typed, Step.TAKE_BACK);
    Actor by = currentActor.get();
    return done(
        id,
        Step.TAKE_BACK,
        form,
        "application.slips.takenBack",
        () -> proposals.takeBack(CaseId.parse(id), proposal, by));
  }

  private View done(String id, Step step, Form form, String notice, Runnable verb) {
    return form.passes(verb)
        ? pages.next(Paths.of(CaseId.parse(id), "slips"), notice)
        : again(id, step, form);
  }

  private View again(String id, Step step, Form form) {
    Dossier dossier = dossier(id);
    form.beside(Map.of(), dossier.application().version());
    return pages.again(TEMPLATE, view(dossier, step, form), form);
  }

  private SlipsView view(Dossier dossier, @Nullable Step sent, @Nullable Form form) {
    Map<Step, Form> forms = new EnumMap<>(Step.class);
    Map<String, Integer> version = Map.of("version", dossier.application().version());
    Arrays.stream(Step.values())
        .forEach(step -> forms.put(step, Form.showing(version).within(place(step))));
    if (sent != null && form != null) {
      forms.put(sent, form);
    }
    return new SlipsView(
        dossier,
        applications.scheme(dossier.application()),
        proposals.whyNot(dossier, currentActor.get()),
        proposals.facts(dossier),
        accounts.names(people(dossier)),
        new Forms(forms),
        sent);
  }

  private static Set<AccountId> people(Dossier dossier) {
    return dossier.done().proposals().stream()
        .flatMap(SlipPages::people)
        .collect(Collectors.toSet());
  }

  private static Stream<AccountId> people(Proposal proposal) {
    Proposal.@Nullable Settlement settled = proposal.settled();
    return settled == null ? Stream.of(proposal.by()) : Stream.of(proposal.by(), settled.by());
  }

  private static Form form(MultiValueMap<String, String> typed, Step step) {
    return Form.of(typed).within(place(step));
  }

  private static String place(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  /** The file, for the body's people; in the own case one is the applicant and nothing else. */
  private Dossier dossier(String id) {
    Actor by = currentActor.get();
    Dossier dossier = applications.dossier(CaseId.parse(id), by);
    if (by.is(dossier.application().person())) {
      throw new NotFound(id);
    }
    return dossier;
  }
}

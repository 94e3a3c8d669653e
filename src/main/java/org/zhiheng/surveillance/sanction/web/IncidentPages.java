package org.zhiheng.surveillance.sanction.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.IncidentState;
import org.zhiheng.surveillance.sanction.Incidents;
import org.zhiheng.surveillance.sanction.SanctionRules;

/** Reporting an event, and where staff take it up or dismiss it (C4). */
@Controller
class IncidentPages {

  private static final String NEW = "surveillance/incident-new";
  private static final String ONE = "surveillance/incident";

  private final Incidents incidents;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  IncidentPages(
      Incidents incidents, Accounts accounts, Pages pages, CurrentActor currentActor, Clock clock) {
    this.incidents = incidents;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(SanctionAddresses.INCIDENTS)
  @InMenu(order = 56)
  View list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String after) {
    IncidentState asked = Pick.named(IncidentState.class, state).orElse(null);
    Actor reader = currentActor.get();
    return pages.show(
        "surveillance/incidents",
        new IncidentListView(asked, incidents.list(asked, after, reader), reader.handlesCases()));
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.APPLICANT})
  @GetMapping(SanctionAddresses.INCIDENTS + "/new")
  View blank(@RequestParam(defaultValue = "") String subject) {
    return pages.show(NEW, view(Form.showing(Map.of("subject", subject))));
  }

  /** What is no certificate is said beside its field, so that nobody may try many numbers. */
  @Allowed({Role.OFFICER, Role.MANAGER, Role.APPLICANT})
  @Limited(burst = 20, perHour = 20)
  @PostMapping(SanctionAddresses.INCIDENTS)
  View report(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> file) {
    Form form =
        Form.of(typed)
            .required("kind", "subject", "happenedOn", "description")
            .atMost(SanctionRules.LINE, "subject")
            .atMost(SanctionRules.PROSE, "description", "source")
            .checkDate("happenedOn");
    StateGround kind = form.choice("kind", StateGround.class);
    Actor by = currentActor.get();
    boolean done =
        form.passes(() -> incidents.report(report(form, kind), Attachments.of(file), by));
    if (!done) {
      return pages.again(NEW, view(form), form);
    }
    boolean staff = by.handlesCases();
    return pages.next(
        staff ? SanctionAddresses.INCIDENTS : "/certificate", "surveillance.incident.reported");
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(SanctionAddresses.INCIDENTS + "/{id}")
  View show(@PathVariable UUID id) {
    return pages.show(ONE, view(id, null, null));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SanctionAddresses.INCIDENTS + "/{id}/take-up")
  View takeUp(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    return sorted(id, "take", typed);
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(SanctionAddresses.INCIDENTS + "/{id}/dismiss")
  View dismiss(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    return sorted(id, "dismiss", typed);
  }

  private View sorted(UUID id, String step, MultiValueMap<String, String> typed) {
    Actor by = currentActor.get();
    incidents.find(id, by);
    boolean take = step.equals("take");
    Form form =
        Form.of(typed)
            .within(step)
            .required("reason")
            .atMost(SanctionRules.PROSE, "reason", "source");
    Runnable verb =
        take
            ? () ->
                incidents.takeUp(id, form.version(), form.prose("reason"), form.prose("source"), by)
            : () -> incidents.dismiss(id, form.version(), form.prose("reason"), by);
    if (form.passes(verb)) {
      return pages.next(
          SanctionAddresses.incident(id),
          take ? "surveillance.incident.takenUp" : "surveillance.incident.dismissed");
    }
    if (form.stale()) {
      form.beside(Map.of(), incidents.find(id, by).version());
    }
    return pages.again(ONE, view(id, step, form), form);
  }

  private IncidentView view(UUID id, @Nullable String step, @Nullable Form form) {
    Actor reader = currentActor.get();
    Incident incident = incidents.find(id, reader);
    Map<String, Integer> version = Map.of("version", incident.version());
    return new IncidentView(
        incident,
        incidents.touched(id, reader),
        accounts.names(IncidentView.people(incident)),
        incident.state() == IncidentState.RECEIVED && reader.handlesCases(),
        incidents.whyNotSort(incident, reader),
        "take".equals(step) && form != null ? form : Form.showing(version).within("take"),
        "dismiss".equals(step) && form != null ? form : Form.showing(version).within("dismiss"));
  }

  private IncidentNewView view(Form form) {
    List<StateGround> kinds =
        Arrays.stream(StateGround.values()).filter(StateGround::isEvent).toList();
    return new IncidentNewView(
        form, kinds, LocalDate.now(clock), currentActor.get().is(Role.APPLICANT));
  }

  private static IncidentReport report(Form form, @Nullable StateGround kind) {
    return new IncidentReport(
        Objects.requireNonNull(kind, "required above"),
        form.text("subject"),
        form.date("happenedOn"),
        form.prose("description"),
        form.prose("source"));
  }
}

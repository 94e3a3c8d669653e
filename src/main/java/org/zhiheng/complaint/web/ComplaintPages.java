package org.zhiheng.complaint.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.complaint.Complaint;
import org.zhiheng.complaint.ComplaintOutcome;
import org.zhiheng.complaint.ComplaintRules;
import org.zhiheng.complaint.Complaints;
import org.zhiheng.complaint.FilingRules;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;

/** Where managers answer complaints about the body, and where the answer stands (17024, 9.9). */
@Controller
class ComplaintPages {

  private static final String LIST = "/complaint";
  private static final String ONE = "complaint/complaint";

  private static final String ANSWER = "answer";
  private static final String CONCERN = "concern";
  private static final String RELEASE = "release";
  private static final String JOIN = "join";

  private final Complaints complaints;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  ComplaintPages(
      Complaints complaints,
      Accounts accounts,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.complaints = complaints;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @Allowed({Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(LIST)
  @InMenu(order = 58)
  View list(
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "") String after) {
    Actor reader = currentActor.get();
    return pages.show(
        "complaint/list",
        new ComplaintListView(
            open,
            complaints.list(open, after, reader),
            complaints.figures(reader),
            LocalDate.now(clock)));
  }

  @Allowed({Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(LIST + "/{id}")
  View show(@PathVariable UUID id) {
    return pages.show(ONE, view(id, "", null));
  }

  @Allowed(Role.MANAGER)
  @PostMapping(LIST + "/{id}/answer")
  View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .within(ANSWER)
            .required("outcome", "text")
            .atMost(ComplaintRules.ANSWER, "text");
    ComplaintOutcome outcome = form.choice("outcome", ComplaintOutcome.class);
    boolean untied = form.values("untied").contains("yes");
    var answered = new AtomicBoolean();
    boolean done =
        form.passes(
            () ->
                answered.set(
                    complaints.answer(
                        id,
                        Objects.requireNonNull(outcome, "required above"),
                        form.prose("text"),
                        untied,
                        currentActor.get())));
    return done
        ? pages.next(
            LIST + "/" + id, answered.get() ? "complaint.answered" : "complaint.opinion.kept")
        : again(id, ANSWER, form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(LIST + "/{id}/concern")
  View concern(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = reasoned(typed, CONCERN).required("login");
    return form.passes(
            () ->
                complaints.concern(
                    id, form.code("login"), form.prose("reason"), currentActor.get()))
        ? pages.next(LIST, "complaint.concern.kept")
        : again(id, CONCERN, form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(LIST + "/{id}/release")
  View release(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = reasoned(typed, RELEASE).required("account");
    return form.passes(
            () ->
                complaints.release(
                    id,
                    AccountId.parse(form.code("account")),
                    form.prose("reason"),
                    currentActor.get()))
        ? pages.next(LIST + "/" + id, "complaint.released")
        : again(id, RELEASE, form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(LIST + "/{id}/case")
  View join(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = reasoned(typed, JOIN).required("number");
    return form.passes(
            () ->
                complaints.join(id, form.text("number"), form.prose("reason"), currentActor.get()))
        ? pages.next(LIST, "complaint.joined")
        : again(id, JOIN, form);
  }

  /** What the link in the mail with the answer leads to. */
  @Public
  @Limited(burst = 60, perHour = 120, guessed = true)
  @GetMapping(LIST + "/answer/{secret}")
  View read(@PathVariable String secret) {
    return pages.show(
        "complaint/answer",
        complaints.trustedAnswered(secret).orElseThrow(() -> new NotFound("answer")));
  }

  private static Form reasoned(MultiValueMap<String, String> typed, String step) {
    return Form.of(typed)
        .within(step)
        .required("reason")
        .atMost(ComplaintRules.REASON, "reason")
        .atMost(FilingRules.SUBJECT, "number");
  }

  private View again(UUID id, String step, Form form) {
    return pages.again(ONE, view(id, step, form), form);
  }

  private ComplaintView view(UUID id, String step, @Nullable Form typed) {
    Actor reader = currentActor.get();
    Complaint complaint = complaints.find(id, reader);
    Set<AccountId> people =
        complaint.opinions().stream().map(Complaint.Opinion::by).collect(Collectors.toSet());
    return new ComplaintView(
        complaint,
        accounts.names(people),
        reader.is(Role.MANAGER),
        complaints.whyNotAnswer(complaint, reader),
        form(ANSWER, step, typed),
        form(CONCERN, step, typed),
        form(RELEASE, step, typed),
        form(JOIN, step, typed));
  }

  /** What was typed into the form of a step, or an empty one. */
  private static Form form(String of, String step, @Nullable Form typed) {
    return typed != null && of.equals(step) ? typed : Form.showing(Map.of()).within(of);
  }
}

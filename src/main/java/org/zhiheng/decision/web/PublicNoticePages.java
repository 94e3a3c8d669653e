package org.zhiheng.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Objection;
import org.zhiheng.decision.Objections;
import org.zhiheng.decision.PublicNotice;
import org.zhiheng.decision.PublicNoticeRules;
import org.zhiheng.decision.PublicNotices;
import org.zhiheng.decision.Verdict;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Objections to what stands on public notice, as staff record and settle them (P11). */
@Controller
class PublicNoticePages {

  private static final String PATH = "/decision/{id}/notice";
  private static final String TEMPLATE = "decision/notice";

  private final PublicNotices notices;
  private final Objections objections;
  private final Decisions decisions;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final WorkingDays workingDays;
  private final Clock clock;

  PublicNoticePages(
      PublicNotices notices,
      Objections objections,
      Decisions decisions,
      Accounts accounts,
      Pages pages,
      CurrentActor currentActor,
      WorkingDays workingDays,
      Clock clock) {
    this.notices = notices;
    this.objections = objections;
    this.decisions = decisions;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping(PATH)
  View show(@PathVariable String id) {
    return pages.show(TEMPLATE, view(CaseId.parse(id), recording(Map.of()), null, null));
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(PATH)
  View object(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId of = CaseId.parse(id);
    Actor by = currentActor.get();
    notices.find(of, by);
    Form form =
        Form.of(typed)
            .within("recording")
            .required("objector", "matter", "receivedOn")
            .checkDate("receivedOn")
            .atMost(PublicNoticeRules.OBJECTOR, "objector")
            .atMost(DecisionRules.REASON, "matter");
    return form.passes(
            () ->
                notices.object(
                    of, form.text("objector"), form.prose("matter"), form.date("receivedOn"), by))
        ? pages.next(path(of), "decision.notice.recorded")
        : pages.again(TEMPLATE, view(of, form, null, null), form);
  }

  @Allowed(Role.MANAGER)
  @PostMapping(PATH + "/{objection}")
  View settle(
      @PathVariable String id,
      @PathVariable UUID objection,
      @RequestParam MultiValueMap<String, String> typed) {
    CaseId of = CaseId.parse(id);
    Actor by = currentActor.get();
    notices.find(of, by);
    Form form =
        Form.of(typed)
            .within("o" + objection)
            .required("upheld", "why")
            .atMost(DecisionRules.REASON, "why");
    boolean upheld = form.answers("upheld", "yes", "no");
    var verdict = new Verdict(upheld, form.chosen("untied", "yes"), form.prose("why"));
    var settled = new AtomicBoolean();
    return form.passes(() -> settled.set(notices.settle(of, objection, verdict, by)))
        ? pages.next(path(of), settled.get() ? "decision.notice.settled" : "decision.notice.viewed")
        : pages.again(TEMPLATE, view(of, recording(Map.of()), objection.toString(), form), form);
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping(PATH + "/{objection}/told")
  View tell(
      @PathVariable String id,
      @PathVariable UUID objection,
      @RequestParam MultiValueMap<String, String> typed) {
    CaseId of = CaseId.parse(id);
    Actor by = currentActor.get();
    notices.find(of, by);
    Form form = Form.of(typed).within("o" + objection).required("toldOn").checkDate("toldOn");
    return form.passes(() -> objections.tell(of, objection, form.date("toldOn"), by))
        ? pages.next(path(of), "decision.notice.toldNoted")
        : pages.again(TEMPLATE, view(of, recording(Map.of()), objection.toString(), form), form);
  }

  private PublicNoticeView view(
      CaseId id, Form recording, @Nullable String settling, @Nullable Form settlement) {
    Actor reader = currentActor.get();
    PublicNotice notice = notices.find(id, reader);
    return new PublicNoticeView(
        decisions.findTrusted(id),
        notice,
        notices.trustedUntold(notice),
        notices.whyNotHandle(id, reader),
        notice.recordedUntil(workingDays),
        notices.trustedWhyNotAward(id),
        reader.is(Role.MANAGER),
        notices.whyNotSettle(notice, reader),
        accounts.names(people(notice)),
        LocalDate.now(clock),
        recording,
        settling,
        settlement == null ? recording(Map.of()) : settlement);
  }

  private static Set<AccountId> people(PublicNotice notice) {
    return notice.objections().stream()
        .flatMap(PublicNoticePages::people)
        .collect(Collectors.toSet());
  }

  private static Stream<AccountId> people(Objection objection) {
    return Stream.of(
            Stream.of(objection.by()),
            objection.views().stream().map(Objection.View::by),
            Stream.ofNullable(objection.settled()).map(Objection.Settlement::by))
        .flatMap(each -> each);
  }

  private static Form recording(Map<String, String> stored) {
    return Form.showing(stored).within("recording");
  }

  private static String path(CaseId id) {
    return "/decision/" + id + "/notice";
  }
}

package org.zhiheng.surveillance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.application.Submissions;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Waiting;
import org.zhiheng.surveillance.Outlook;
import org.zhiheng.surveillance.Outlooks;

/** What a holder may do with a certificate today, and what comes next. */
@Controller
class OutlookPages {

  private final Outlooks outlooks;
  private final Submissions submissions;
  private final ObjectProvider<Waiting> waiting;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final Clock clock;

  OutlookPages(
      Outlooks outlooks,
      Submissions submissions,
      ObjectProvider<Waiting> waiting,
      Pages pages,
      CurrentActor currentActor,
      Clock clock) {
    this.outlooks = outlooks;
    this.submissions = submissions;
    this.waiting = waiting;
    this.pages = pages;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param on a later day, for the body's staff; a text that is not a day counts as today
   */
  @Allowed
  @GetMapping(Addresses.ONE)
  View show(@PathVariable String number, @RequestParam(defaultValue = "") String on) {
    Actor reader = currentActor.get();
    var asked = new LinkedMultiValueMap<>(Map.of("on", List.of(on)));
    Form form = Form.of(asked).checkDate("on");
    Outlook outlook =
        outlooks.of(Addresses.number(number), form.ok() ? form.dateOrNull("on") : null, reader);
    boolean own = reader.is(outlook.certificate().holder());
    List<Refusal> whyNot = own ? submissions.whyNotStart(reader) : List.of();
    return pages.show(
        "surveillance/outlook",
        new OutlookView(
            outlook,
            own,
            own ? asked(outlook, reader) : List.of(),
            whyNot,
            reader.isStaff(),
            LocalDate.now(clock).toString()));
  }

  /** What the list of all that waits has of this certificate's case. */
  private List<Waiting.Asked> asked(Outlook outlook, Actor holder) {
    return waiting.stream()
        .flatMap(each -> each.in(outlook.certificate().caseId(), holder).stream())
        .toList();
  }
}

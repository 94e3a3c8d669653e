package org.zhiheng.complaint.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.complaint.Complaint;
import org.zhiheng.complaint.Complaints;
import org.zhiheng.complaint.Filing;
import org.zhiheng.complaint.FilingKind;
import org.zhiheng.complaint.FilingRules;
import org.zhiheng.complaint.FilingText;
import org.zhiheng.complaint.Filings;
import org.zhiheng.complaint.Sender;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Public;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Limited;
import org.zhiheng.shell.Pages;

/** Where anybody sends something in, without an account, and confirms it (9.3, P11; 17024, 9.9). */
@Controller
class FilingPages {

  private static final String BEGIN = "/complaint/new";
  private static final String FORM = "complaint/form";
  private static final String CONFIRM = "complaint/confirm";

  private final Filings filings;
  private final Complaints complaints;
  private final Pages pages;
  private final Clock clock;

  FilingPages(Filings filings, Complaints complaints, Pages pages, Clock clock) {
    this.filings = filings;
    this.complaints = complaints;
    this.pages = pages;
    this.clock = clock;
  }

  /** Which way is the right one. */
  @Public
  @GetMapping(BEGIN)
  View choose() {
    return pages.show("complaint/new", List.of(FilingKind.values()));
  }

  @Public
  @GetMapping(BEGIN + "/{kind}")
  View blank(@PathVariable String kind, @RequestParam(defaultValue = "") String subject) {
    Form form = Form.showing(Map.of("subject", subject));
    return pages.show(FORM, view(kind(kind), form));
  }

  /** Each sends a mail to an address that anybody may type, so that it is done a few times only. */
  @Public
  @Limited(burst = 10, perHour = 10)
  @PostMapping(BEGIN + "/{kind}")
  View send(@PathVariable String kind, @RequestParam MultiValueMap<String, String> typed) {
    FilingKind of = kind(kind);
    Form form =
        Form.of(typed)
            .required("description", "name", "address")
            .atMost(FilingRules.SUBJECT, "subject")
            .atMost(FilingRules.PROSE, "description", "source")
            .atMost(FilingRules.NAME, "name")
            .atMost(FilingRules.ADDRESS, "address");
    if (of != FilingKind.COMPLAINT) {
      form.required("subject");
    }
    if (of == FilingKind.EVENT) {
      form.required("kind", "happenedOn").checkDate("happenedOn");
      form.choice("kind", StateGround.class);
    }
    var sender = new Sender(form.text("name"), form.code("address"));
    if (!form.ok()) {
      // all that is wrong is said at once
      FilingRules.whyNotSender(sender).forEach(form::refuse);
    }
    var over = new AtomicReference<@Nullable Instant>();
    return form.passes(() -> over.set(filings.send(text(of, form), sender)))
        ? pages.next(
            BEGIN,
            "complaint.sent",
            pages.text().of(of),
            sender.address(),
            pages.text().minute(over.get()))
        : pages.again(FORM, view(of, form), form);
  }

  /** Opening the link changes nothing: programs that look into mails open links too. */
  @Public
  @Limited(burst = 60, perHour = 120, guessed = true)
  @GetMapping("/complaint/confirm/{secret}")
  View confirmation(@PathVariable String secret) {
    return led(secret, Form.showing(Map.of()));
  }

  @Public
  @Limited(burst = 60, perHour = 120, guessed = true)
  @PostMapping("/complaint/confirm/{secret}")
  View confirm(@PathVariable String secret, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    return filings.find(secret).isPresent() && form.passes(() -> filings.confirm(secret))
        ? pages.next("/complaint/confirm/" + secret, "complaint.confirmed")
        : led(secret, form);
  }

  /** What a mailed link leads to; where it is over, how to begin again. */
  private View led(String secret, Form form) {
    @Nullable Filing filing = filings.find(secret).orElse(null);
    if (filing == null) {
      return pages.show("complaint/over", BEGIN, HttpStatus.NOT_FOUND);
    }
    var view = new FilingView(filing, secret, form, complaint(filing));
    return form.ok() ? pages.show(CONFIRM, view) : pages.again(CONFIRM, view, form);
  }

  private @Nullable Complaint complaint(Filing filing) {
    return filing.receipt() != null && filing.text().kind() == FilingKind.COMPLAINT
        ? complaints.trustedFind(filing.receipt().became()).orElse(null)
        : null;
  }

  private static FilingText text(FilingKind kind, Form form) {
    return switch (kind) {
      case EVENT ->
          FilingText.event(
              Objects.requireNonNull(form.choice("kind", StateGround.class), "required above"),
              form.text("subject"),
              form.date("happenedOn"),
              form.prose("description"),
              form.prose("source"));
      case OBJECTION -> FilingText.objection(form.code("subject"), form.prose("description"));
      case COMPLAINT -> FilingText.complaint(form.text("subject"), form.prose("description"));
    };
  }

  private FilingFormView view(FilingKind kind, Form form) {
    List<StateGround> grounds =
        Arrays.stream(StateGround.values()).filter(StateGround::isEvent).toList();
    return new FilingFormView(
        kind,
        form,
        grounds,
        kind == FilingKind.OBJECTION ? filings.onNotice(form.code("subject")).orElse(null) : null,
        filings.areServed(),
        LocalDate.now(clock));
  }

  private static FilingKind kind(String word) {
    return FilingKind.of(word).orElseThrow(() -> new NotFound(word));
  }
}

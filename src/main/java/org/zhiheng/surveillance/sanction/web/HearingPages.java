package org.zhiheng.surveillance.sanction.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;
import org.zhiheng.surveillance.sanction.Proceedings;
import org.zhiheng.surveillance.sanction.SanctionRules;

/** Where a holder reads of an event, answers, and reads what was decided (C4). */
@Controller
class HearingPages {

  private static final String PAGE = "surveillance/hearing";

  private final Proceedings proceedings;
  private final Certificates certificates;
  private final Pages pages;
  private final CurrentActor currentActor;
  private final WorkingDays calendar;
  private final Clock clock;

  HearingPages(
      Proceedings proceedings,
      Certificates certificates,
      Pages pages,
      CurrentActor currentActor,
      WorkingDays calendar,
      Clock clock) {
    this.proceedings = proceedings;
    this.certificates = certificates;
    this.pages = pages;
    this.currentActor = currentActor;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** From a task, which knows the case and not the number. */
  @Allowed
  @GetMapping("/surveillance/case/{id}/hearing")
  View ofCase(@PathVariable String id) {
    Certificate certificate =
        certificates.trustedOfCase(CaseId.parse(id)).orElseThrow(() -> new NotFound(id));
    proceedings.ofOwn(certificate.number(), currentActor.get());
    return pages.next(SanctionAddresses.hearing(certificate.number()));
  }

  @Allowed
  @GetMapping(SanctionAddresses.HEARING)
  View show(@PathVariable String number) {
    return pages.show(PAGE, view(SanctionAddresses.number(number), null, Form.showing(Map.of())));
  }

  @Allowed
  @PostMapping(SanctionAddresses.HEARING + "/{id}")
  View answer(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable List<MultipartFile> file) {
    CertificateNumber of = SanctionAddresses.number(number);
    Actor by = currentActor.get();
    if (proceedings.ofOwn(of, by).stream().noneMatch(it -> it.proceeding().id().equals(id))) {
      throw new NotFound(id);
    }
    Form form =
        Form.of(typed).within("a" + id).required("answer").atMost(SanctionRules.PROSE, "answer");
    return form.passes(() -> proceedings.answer(id, form.prose("answer"), Attachments.of(file), by))
        ? pages.next(SanctionAddresses.hearing(of), "surveillance.hearing.answered")
        : pages.again(PAGE, view(of, id, form), form);
  }

  private HearingView view(CertificateNumber number, @Nullable UUID sent, Form form) {
    Actor holder = currentActor.get();
    Certificate certificate = certificates.find(number, holder);
    return new HearingView(
        certificate,
        proceedings.ofOwn(number, holder),
        LocalDate.now(clock),
        proceedings.limits(certificate),
        calendar,
        sent,
        form);
  }
}

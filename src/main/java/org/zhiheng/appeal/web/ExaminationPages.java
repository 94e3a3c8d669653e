package org.zhiheng.appeal.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.appeal.AppealRules;
import org.zhiheng.appeal.Examinations;
import org.zhiheng.appeal.Inadmissible;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Where it is examined whether an appeal is admissible. */
@Controller
class ExaminationPages {

  private final Examinations examinations;
  private final AppealViews views;
  private final Pages pages;
  private final CurrentActor currentActor;

  ExaminationPages(
      Examinations examinations, AppealViews views, Pages pages, CurrentActor currentActor) {
    this.examinations = examinations;
    this.views = views;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping("/appeal/{id}/admit")
  View admit(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    examinations.admit(id, Form.of(typed).version(), currentActor.get());
    return pages.next("/appeal/" + id, "appeal.admitted");
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping("/appeal/{id}/reject")
  View reject(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form =
        Form.of(typed)
            .within("reject")
            .required("ground", "reason")
            .atMost(AppealRules.TEXT, "reason")
            .checkDate("receivedOn");
    boolean done =
        form.passes(
            () ->
                examinations.reject(
                    id,
                    form.version(),
                    form.choice("ground", Inadmissible.class),
                    form.dateOrNull("receivedOn"),
                    form.prose("reason"),
                    currentActor.get()));
    return done
        ? pages.next("/appeal/" + id, "appeal.rejectionProposed")
        : pages.again("appeal/appeal", views.of(id, form, currentActor.get()), form);
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping("/appeal/{id}/confirm-rejection")
  View confirm(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    examinations.confirm(id, Form.of(typed).version(), currentActor.get());
    return pages.next("/appeal/" + id, "appeal.rejected");
  }

  @Allowed({Role.OFFICER, Role.MANAGER})
  @PostMapping("/appeal/{id}/decline-rejection")
  View decline(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within("decline").required("why").atMost(AppealRules.TEXT, "why");
    boolean done =
        form.passes(
            () -> examinations.decline(id, form.version(), form.prose("why"), currentActor.get()));
    return done
        ? pages.next("/appeal/" + id, "appeal.declined")
        : pages.again("appeal/appeal", views.of(id, form, currentActor.get()), form);
  }
}

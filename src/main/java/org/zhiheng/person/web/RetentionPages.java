package org.zhiheng.person.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.Retention;
import org.zhiheng.person.RetentionPeriod;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** How long personal data is kept, what falls due next and what was let go. */
@Controller
class RetentionPages {

  private static final String PATH = "/person/retention";

  private final Retention retention;
  private final Pages pages;
  private final CurrentActor currentActor;

  RetentionPages(Retention retention, Pages pages, CurrentActor currentActor) {
    this.retention = retention;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  View show() {
    return pages.show("person/retention", view(null, Form.showing(Map.of())));
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/{kind}")
  View change(@PathVariable String kind, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).required("days").checkWhole("days").within(kind);
    return form.passes(
            () -> retention.propose(kind, form.whole("days"), form.version(), currentActor.get()))
        ? pages.next(PATH, "person.retention.proposed")
        : again(kind, form);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/{kind}/confirmation")
  View confirm(@PathVariable String kind, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within(kind);
    return form.passes(() -> retention.confirm(kind, form.version(), currentActor.get()))
        ? pages.next(PATH, "person.retention.changed")
        : again(kind, form);
  }

  @Allowed(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/{kind}/take-back")
  View takeBack(@PathVariable String kind, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed).within(kind);
    return form.passes(() -> retention.takeBack(kind, form.version(), currentActor.get()))
        ? pages.next(PATH, "person.retention.takenBack")
        : again(kind, form);
  }

  private View again(String kind, Form form) {
    if (form.stale()) {
      retention.periods(currentActor.get()).stream()
          .filter(period -> period.kind().equals(kind))
          .forEach(
              period ->
                  form.beside(Map.of("days", Integer.toString(period.days())), period.version()));
    }
    return pages.again("person/retention", view(kind, form), form);
  }

  private RetentionView view(@Nullable String answered, Form form) {
    List<RetentionPeriod> periods = retention.periods(currentActor.get());
    Map<AccountId, String> names = retention.proposers(periods);
    List<RetentionView.Line> lines =
        periods.stream()
            .map(
                period ->
                    new RetentionView.Line(
                        period,
                        period.proposed() == null
                            ? ""
                            : names.getOrDefault(period.proposed().by(), ""),
                        period.kind().equals(answered) ? form : showing(period)))
            .toList();
    return new RetentionView(lines);
  }

  private static Form showing(RetentionPeriod period) {
    return Form.showing(Map.of("days", period.days(), "version", period.version()))
        .within(period.kind());
  }
}

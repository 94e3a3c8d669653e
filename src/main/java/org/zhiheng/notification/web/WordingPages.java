package org.zhiheng.notification.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Role;
import org.zhiheng.notification.MailKind;
import org.zhiheng.notification.MailRules;
import org.zhiheng.notification.MailText;
import org.zhiheng.notification.MailWording;
import org.zhiheng.notification.MailWordings;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;

/** How the body words its mails. */
@Controller
class WordingPages {

  private static final String LIST = "/notification/wording";
  private static final String ONE = LIST + "/{kind}/{language}";

  private final MailWordings wordings;
  private final Pages pages;
  private final CurrentActor currentActor;

  WordingPages(MailWordings wordings, Pages pages, CurrentActor currentActor) {
    this.wordings = wordings;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  @GetMapping(LIST)
  View list() {
    return pages.show("notification/wordings", wordings.all(currentActor.get()));
  }

  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  @GetMapping(ONE)
  View show(@PathVariable String kind, @PathVariable String language) {
    MailWording wording = find(kind, language);
    Form form =
        Form.showing(
            Map.of(
                "subject", wording.written().subject(),
                "text", wording.written().text(),
                "version", wording.version()));
    return pages.show("notification/wording", new WordingView(wording, form, null));
  }

  /** Shows what a mail would look like and changes nothing. */
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  @PostMapping(ONE + "/preview")
  View preview(
      @PathVariable String kind,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> typed) {
    MailWording wording = find(kind, language);
    Form form = checked(typed);
    var preview = new AtomicReference<@Nullable MailText>();
    boolean done =
        form.passes(
            () ->
                preview.set(
                    wordings.preview(wording.kind(), language, written(form), currentActor.get())));
    var view = new WordingView(wording, form, preview.get());
    return done
        ? pages.show("notification/wording", view)
        : pages.again("notification/wording", view, form);
  }

  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  @PostMapping(ONE)
  View change(
      @PathVariable String kind,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> typed) {
    MailWording wording = find(kind, language);
    Form form = checked(typed);
    boolean done =
        form.passes(
            () ->
                wordings.change(
                    new MailWording(wording.kind(), language, written(form), true, form.version()),
                    currentActor.get()));
    return done
        ? pages.next(LIST, "notification.wording.changed")
        : pages.again("notification/wording", new WordingView(wording, form, null), form);
  }

  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  @PostMapping(ONE + "/reset")
  View reset(
      @PathVariable String kind,
      @PathVariable String language,
      @RequestParam MultiValueMap<String, String> typed) {
    MailWording wording = find(kind, language);
    wordings.reset(wording.kind(), language, Form.of(typed).version(), currentActor.get());
    return pages.next(LIST, "notification.wording.reset.done");
  }

  private MailWording find(String kind, String language) {
    MailKind asked = Pick.named(MailKind.class, kind).orElseThrow(() -> new NotFound(kind));
    return wordings.all(currentActor.get()).stream()
        .filter(it -> it.kind() == asked && it.language().equals(language))
        .findFirst()
        .orElseThrow(() -> new NotFound(language));
  }

  private static Form checked(MultiValueMap<String, String> typed) {
    return Form.of(typed)
        .required("subject", "text")
        .atMost(MailRules.SUBJECT, "subject")
        .atMost(MailRules.TEXT, "text");
  }

  private static MailText written(Form form) {
    return new MailText(form.value("subject"), form.prose("text"));
  }
}

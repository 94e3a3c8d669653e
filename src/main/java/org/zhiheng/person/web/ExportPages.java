package org.zhiheng.person.web;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.PersonExports;
import org.zhiheng.shell.Archive;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Pages;

/** Hands out everything that is kept about a person. */
@Controller
class ExportPages {

  private static final String NAME = "export.zip";

  private static final Form NOTHING = Form.showing(Map.of());

  private final PersonExports exports;
  private final Accounts accounts;
  private final Pages pages;
  private final CurrentActor currentActor;

  ExportPages(PersonExports exports, Accounts accounts, Pages pages, CurrentActor currentActor) {
    this.exports = exports;
    this.accounts = accounts;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @GetMapping("/person/export")
  View show() {
    return pages.show("person/export", new ExportView(null, "", NOTHING));
  }

  @Allowed
  @GetMapping("/person/export.zip")
  ResponseEntity<Resource> own() {
    return Archive.send(exports.export(currentActor.get().person(), "", currentActor.get()), NAME);
  }

  @Allowed(Role.ADMINISTRATOR)
  @GetMapping("/person/export/{account}")
  View showOf(@PathVariable String account) {
    var found = accounts.find(AccountId.parse(account));
    return pages.show("person/export", new ExportView(account, found.name(), NOTHING));
  }

  /** Answers with the archive, or with the page and what is wrong. */
  @Allowed(Role.ADMINISTRATOR)
  @PostMapping("/person/export/{account}")
  Object of(@PathVariable String account, @RequestParam MultiValueMap<String, String> typed) {
    var found = accounts.find(AccountId.parse(account));
    Form form = Form.of(typed).required("reason").atMost(200, "reason");
    var file = new AtomicReference<@Nullable Path>();
    boolean done =
        form.passes(
            () ->
                file.set(exports.export(found.person(), form.text("reason"), currentActor.get())));
    @Nullable Path made = file.get();
    return done && made != null
        ? Archive.send(made, NAME)
        : pages.again("person/export", new ExportView(account, found.name(), form), form);
  }
}

package org.zhiheng.appeal.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.zhiheng.appeal.Appeal;
import org.zhiheng.appeal.AppealQuery;
import org.zhiheng.appeal.AppealRules;
import org.zhiheng.appeal.AppealStage;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Message;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;
import org.zhiheng.shell.Upload;

/** Where an appeal is made, read and taken back (9.8). */
@Controller
class AppealPages {

  private static final String LODGE = "appeal/lodge";

  private final Appeals appeals;
  private final AppealViews views;
  private final Pages pages;
  private final CurrentActor currentActor;

  AppealPages(Appeals appeals, AppealViews views, Pages pages, CurrentActor currentActor) {
    this.appeals = appeals;
    this.views = views;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  /** Own ones, and for staff those of everybody. */
  @Allowed
  @GetMapping("/appeal")
  @InMenu(
      order = 56,
      roles = {Role.APPLICANT, Role.OFFICER, Role.MANAGER, Role.SUPERVISOR, Role.PANELLIST})
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String after) {
    var query =
        new AppealQuery(q.strip(), Pick.named(AppealStage.class, stage).orElse(null), after);
    return pages.show(
        "appeal/list", new AppealListView(query, appeals.list(query, currentActor.get())));
  }

  /** From a case: to its open appeal, to the form where something may be appealed against. */
  @Allowed
  @GetMapping("/appeal/case/{id}")
  View ofCase(@PathVariable String id) {
    CaseId of = CaseId.parse(id);
    Actor reader = currentActor.get();
    boolean free = appeals.appealable(of, reader).stream().anyMatch(it -> it.whyNot().isEmpty());
    Optional<Appeal> last =
        appeals
            .ofCase(of, reader)
            .filter(it -> it.stage().isOpen() || !free)
            .filter(it -> it.stage() != AppealStage.WITHDRAWN);
    return pages.next(last.map(it -> "/appeal/" + it.id()).orElse("/appeal/case/" + of + "/new"));
  }

  @Allowed
  @GetMapping("/appeal/case/{id}/new")
  View form(@PathVariable String id) {
    return pages.show(LODGE, lodging(CaseId.parse(id), Form.showing(Map.of())));
  }

  @Allowed
  @PostMapping("/appeal/case/{id}/new")
  View lodge(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
    CaseId of = CaseId.parse(id);
    Form form =
        Form.of(typed)
            .within(LodgeView.within(Objects.requireNonNullElse(typed.getFirst("act"), "")))
            .required("act", "grounds")
            .atMost(AppealRules.TEXT, "grounds")
            .checkDate("receivedOn");
    var made = new Appeal[1];
    boolean done =
        form.passes(
            () ->
                made[0] =
                    appeals.lodge(
                        of,
                        form.code("act"),
                        form.prose("grounds"),
                        form.code("receivedOn").isEmpty() ? null : form.date("receivedOn"),
                        currentActor.get()));
    return done
        ? pages.next("/appeal/" + made[0].id(), "appeal.lodged", made[0].number())
        : pages.again(LODGE, lodging(of, form), form);
  }

  @Allowed
  @GetMapping("/appeal/{id}")
  View show(@PathVariable UUID id) {
    return pages.show("appeal/appeal", views.of(id, Form.showing(Map.of()), currentActor.get()));
  }

  @Allowed
  @PostMapping("/appeal/{id}/file")
  View addFile(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    Form form = Form.of(typed).within("file");
    if (Upload.isMissing(file)) {
      form.error("file", Message.of("appeal.file.again"));
    }
    return form.passes(() -> addFile(id, Objects.requireNonNull(file)))
        ? pages.next("/appeal/" + id, "appeal.file.added")
        : pages.again("appeal/appeal", views.of(id, form, currentActor.get()), form);
  }

  @Allowed
  @PostMapping("/appeal/{id}/withdraw")
  View withdraw(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
    appeals.withdraw(id, Form.of(typed).version(), currentActor.get());
    return pages.next("/appeal/" + id, "appeal.withdrawn");
  }

  private void addFile(UUID id, MultipartFile file) {
    Upload.use(file, (name, content) -> appeals.addFile(id, name, content, currentActor.get()));
  }

  private LodgeView lodging(CaseId id, Form form) {
    return new LodgeView(id, appeals.appealable(id, currentActor.get()), form);
  }
}

package org.zhiheng.casefile.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.appeal.Appeals;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseQuery;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Phase;
import org.zhiheng.casefile.TakenCases;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.Download;
import org.zhiheng.shell.InMenu;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Pick;

/** What waits for me, where a case is, and the search for cases. */
@Controller
class CasefilePages {

  private final CaseFiles caseFiles;
  private final Certificates certificates;
  private final IssuedPapers papers;
  private final Appeals appeals;
  private final CurrentActor currentActor;
  private final Pages pages;
  private final Clock clock;

  CasefilePages(
      CaseFiles caseFiles,
      Certificates certificates,
      IssuedPapers papers,
      Appeals appeals,
      CurrentActor currentActor,
      Pages pages,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.certificates = certificates;
    this.papers = papers;
    this.appeals = appeals;
    this.currentActor = currentActor;
    this.pages = pages;
    this.clock = clock;
  }

  @Allowed
  @GetMapping("/casefile")
  @InMenu(order = 10)
  View tasks(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String afterCase) {
    Actor actor = currentActor.get();
    int waiting = caseFiles.countTasks(actor).values().stream().mapToInt(Integer::intValue).sum();
    return pages.show(
        "casefile/tasks",
        new TasksView(
            waiting,
            caseFiles.tasks(actor, after),
            caseFiles.own(actor, afterCase),
            appeals.running(actor),
            role(actor),
            today()));
  }

  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping("/casefile/cases")
  @InMenu(order = 15, search = true)
  View cases(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "false") boolean urgent,
      @RequestParam(required = false) @Nullable String after) {
    CaseQuery query = query(q, phase, overdue, urgent);
    Slice<Entry> found = caseFiles.search(query, currentActor.get(), after);
    return pages.show("casefile/cases", new CasesView(query, found, after != null, today()));
  }

  /** The same list to work on elsewhere. */
  @Allowed({Role.OFFICER, Role.MANAGER, Role.SUPERVISOR})
  @GetMapping("/casefile/cases/workbook")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(defaultValue = "false") boolean urgent)
      throws IOException {
    TakenCases found = caseFiles.taken(query(q, phase, overdue, urgent), currentActor.get());
    var bytes = new ByteArrayOutputStream();
    CasesWorkbook.write(found, pages.text(), bytes);
    return Download.workbook("cases-" + today() + ".xlsx").answer().body(bytes.toByteArray());
  }

  private CaseQuery query(String q, String phase, boolean overdue, boolean urgent) {
    return narrowed(
        new CaseQuery(
            HalfWidth.of(q), Pick.named(Phase.class, phase).orElse(null), overdue, urgent));
  }

  /** Whoever types where a case stands, or that it is late, means that and no name. */
  private CaseQuery narrowed(CaseQuery asked) {
    String words = Folding.of(asked.words());
    if (says(words, "casefile.overdue") || says(words, "casefile.query.late")) {
      return new CaseQuery("", asked.phase(), true, false);
    }
    return Arrays.stream(Phase.values())
        .filter(phase -> words.equals(Folding.of(pages.text().of(phase))))
        .findFirst()
        .map(phase -> new CaseQuery("", phase, asked.overdue(), asked.urgent()))
        .orElse(asked);
  }

  private boolean says(String words, String key) {
    return words.equals(Folding.of(pages.text().of(key)));
  }

  @Allowed
  @GetMapping("/casefile/{id}")
  View one(@PathVariable String id) {
    Actor actor = currentActor.get();
    CaseFile file = caseFiles.find(CaseId.parse(id), actor);
    @Nullable CertificateState worth =
        file.entry().certificate() == null
            ? null
            : certificates
                .trustedOfCase(file.entry().id())
                .map(it -> it.stateOn(today()))
                .orElse(null);
    return pages.show(
        "casefile/case",
        new CaseView(file, papers.ofCase(file.entry().id(), actor), worth, today()));
  }

  /** The first of somebody's roles, for what to say when nothing waits. */
  private static Role role(Actor actor) {
    return Arrays.stream(Role.values()).filter(actor::is).findFirst().orElse(Role.SUPERVISOR);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

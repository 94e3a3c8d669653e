package org.zhiheng.paper.web;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.paper.Paper;
import org.zhiheng.paper.PaperBundle;
import org.zhiheng.paper.Papers;
import org.zhiheng.shell.Archive;
import org.zhiheng.shell.Download;
import org.zhiheng.shell.Pages;

/** A paper on the screen, and as it is printed. */
@Controller
class PaperPages {

  private final Papers papers;
  private final PaperBundle bundle;
  private final CurrentActor currentActor;
  private final Pages pages;

  PaperPages(Papers papers, PaperBundle bundle, CurrentActor currentActor, Pages pages) {
    this.papers = papers;
    this.bundle = bundle;
    this.currentActor = currentActor;
    this.pages = pages;
  }

  @Allowed
  @GetMapping("/paper/{number}")
  View one(@PathVariable String number) {
    return pages.show("paper/paper", new PaperView(papers.find(number, currentActor.get())));
  }

  @Allowed
  @GetMapping("/paper/{number}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String number) {
    Paper paper = papers.find(number, currentActor.get());
    return Download.shown(paper.number() + ".pdf", MediaType.APPLICATION_PDF_VALUE)
        .answer()
        .body(papers.draw(paper));
  }

  /** All papers of a case in one archive. */
  @Allowed
  @GetMapping("/paper/case/{id}")
  ResponseEntity<Resource> all(@PathVariable String id) {
    return Archive.send(bundle.write(CaseId.parse(id), currentActor.get()), "papers.zip");
  }
}

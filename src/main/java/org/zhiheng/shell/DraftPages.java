package org.zhiheng.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;

/** Where the pages send what is typed into forms that are not sent yet. */
@Controller
class DraftPages {

  private final Drafts drafts;
  private final Pages pages;
  private final CurrentActor currentActor;

  DraftPages(Drafts drafts, Pages pages, CurrentActor currentActor) {
    this.drafts = drafts;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @PostMapping(path = "/shell/draft", headers = "X-Autosave")
  ResponseEntity<Map<String, String>> keep(
      @RequestParam(defaultValue = "") String of,
      @RequestParam MultiValueMap<String, String> typed) {
    var answer = new LinkedHashMap<String, String>();
    drafts
        .keep(of, typed, currentActor.get())
        .ifPresent(at -> answer.put("saved", pages.text().minute(at)));
    return ResponseEntity.status(answer.isEmpty() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.OK)
        .body(answer);
  }

  @Allowed
  @PostMapping("/shell/draft/discard")
  View discard(
      @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String back) {
    drafts.discard(of, currentActor.get());
    return pages.next(Back.of(back).or("/"), "shell.draft.discarded");
  }
}

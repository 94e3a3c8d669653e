package org.zhiheng.document.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.document.FileDamaged;
import org.zhiheng.kernel.Allowed;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.shell.Download;
import org.zhiheng.shell.Pages;

/** Hands documents to those who may read them. */
@Controller
class DocumentPages {

  private static final String CONTENT_POLICY = "Content-Security-Policy";

  /** What somebody uploaded runs nothing and fetches nothing. */
  private static final String SEALED = "default-src 'none'; sandbox; frame-ancestors 'self'";

  /** The same for PDF: browsers refuse to show one in a sandbox. */
  private static final String SEALED_PDF =
      "default-src 'self'; script-src 'none'; connect-src 'none'; frame-ancestors 'self'";

  private final Documents documents;
  private final Pages pages;
  private final CurrentActor currentActor;

  DocumentPages(Documents documents, Pages pages, CurrentActor currentActor) {
    this.documents = documents;
    this.pages = pages;
    this.currentActor = currentActor;
  }

  @Allowed
  @GetMapping("/document/{id}")
  ResponseEntity<Resource> serve(@PathVariable String id) {
    Document document = documents.find(DocumentId.parse(id), currentActor.get());
    MediaType type = MediaType.parseMediaType(document.mediaType());
    return new Download(document.name(), type, document.isShownInBrowser())
        .answer()
        .contentLength(document.size())
        .header(CONTENT_POLICY, type.equals(MediaType.APPLICATION_PDF) ? SEALED_PDF : SEALED)
        .body(new InputStreamResource(documents.trustedOpen(document.id())));
  }

  /** What is no longer what was handed in is told, and never shown. */
  @ExceptionHandler
  View damaged(FileDamaged damaged) {
    return pages.show(
        "document/damaged", new DamagedView(damaged.document().toString()), HttpStatus.GONE);
  }
}

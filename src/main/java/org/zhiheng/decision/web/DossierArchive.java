package org.zhiheng.decision.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.zhiheng.decision.SealedDossier;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.shell.Pages;
import org.zhiheng.shell.Texts;

/**
 * Writes a sealed file as ZIP: an index for people, the manifest, and each part under its name. The
 * same file gives the same bytes.
 */
@Component
class DossierArchive {

  private final Documents documents;
  private final Pages pages;
  private final Texts texts;

  DossierArchive(Documents documents, Pages pages, Texts texts) {
    this.documents = documents;
    this.pages = pages;
    this.texts = texts;
  }

  void fill(ZipOutputStream zip, SealedDossier dossier) throws IOException {
    var index =
        new DossierIndex(dossier, texts.in(Locale.SIMPLIFIED_CHINESE), texts.in(Locale.ENGLISH));
    LocalDateTime sealedAt = LocalDateTime.ofInstant(dossier.seal().at(), ChinaTime.ZONE);
    text(zip, SealedDossier.INDEX, pages.file("decision/archive", index), sealedAt);
    text(zip, SealedDossier.MANIFEST, dossier.seal().manifest().text(), sealedAt);
    for (String name : dossier.parts().keySet()) {
      Document file = dossier.evidence().get(name);
      if (file == null) {
        text(zip, name, dossier.texts().getOrDefault(name, ""), sealedAt);
      } else {
        begin(zip, name, sealedAt);
        try (InputStream content = documents.openTrusted(file)) {
          content.transferTo(zip);
        }
      }
    }
  }

  private static void text(ZipOutputStream zip, String name, String content, LocalDateTime at)
      throws IOException {
    begin(zip, name, at);
    zip.write(content.getBytes(UTF_8));
  }

  private static void begin(ZipOutputStream zip, String name, LocalDateTime at) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
  }
}

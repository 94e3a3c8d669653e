package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.PersonalRecords.Part;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Archive;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;

/**
 * What the modules keep about one person, in one archive with an index that people can read. The
 * person takes it; an administrator takes it for them, with a reason that they are told of.
 *
 * <p>What is kept is gathered in one transaction, and packed after it: whoever takes many files
 * keeps no connection from others.
 */
@Service
public class PersonExports {

  private final GatheredRecords records;
  private final Documents documents;
  private final Texts texts;
  private final Settings settings;
  private final Clock clock;

  PersonExports(
      GatheredRecords records, Documents documents, Texts texts, Settings settings, Clock clock) {
    this.records = records;
    this.documents = documents;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes the archive into a temporary file, which the caller deletes.
   *
   * @param reason of an administrator; the person needs none
   * @throws NotFound for everybody else
   * @throws Refused without a reason
   */
  public Path export(PersonId person, String reason, Actor by) {
    Instant now = clock.instant();
    GatheredRecords.Gathered gathered = records.of(person, reason, by, now);
    Text words = texts.current();
    return Archive.make(settings.temporary(), zip -> fill(zip, gathered, words, now));
  }

  private void fill(ZipOutputStream zip, GatheredRecords.Gathered gathered, Text words, Instant now)
      throws IOException {
    ExportIndex index = new ExportIndex(words, now);
    for (Part part : gathered.parts()) {
      text(zip, part.key() + ".json", "[" + String.join(",\n", part.rows()) + "]\n");
      index.part(part);
      for (DocumentId id : part.documents()) {
        Document document = gathered.document(id);
        String name = "files/" + id + "-" + document.name();
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream content = documents.openTrusted(document)) {
          content.transferTo(zip);
        }
        index.file(name, document.name());
      }
    }
    text(zip, "index.html", index.html());
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }
}

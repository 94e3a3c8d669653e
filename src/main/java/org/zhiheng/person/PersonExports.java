package org.zhiheng.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.IdentityEvents;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.PersonalRecords.Inquiry;
import org.zhiheng.kernel.PersonalRecords.Part;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;

/**
 * What the modules keep about one person, in one archive with an index that people can read. The
 * person takes it; an administrator takes it for them, with a reason that they are told of.
 */
@Service
@Transactional
public class PersonExports {

  private final List<PersonalRecords> records;
  private final Documents documents;
  private final Accounts accounts;
  private final Texts texts;
  private final Settings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonExports(
      List<PersonalRecords> records,
      Documents documents,
      Accounts accounts,
      Texts texts,
      Settings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.documents = documents;
    this.accounts = accounts;
    this.texts = texts;
    this.settings = settings;
    this.events = events;
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
    boolean own = by.is(person);
    Set<AccountId> of =
        accounts.ofPerson(person).stream().map(Account::id).collect(Collectors.toSet());
    if (of.isEmpty() || !(own || by.is(Role.ADMINISTRATOR))) {
      throw new NotFound(person);
    }
    if (!own && reason.isBlank()) {
      Refused.unlessEmpty(List.of(PersonRefusal.BLANK.because().at("reason")));
    }
    Instant now = clock.instant();
    events.publishEvent(
        new IdentityEvents.RecordsExported(
            person, own, own ? "" : reason, by.id(), by.name(), now));
    List<Part> parts =
        records.stream()
            .flatMap(module -> module.about(new Inquiry(person, of, own)).stream())
            .filter(part -> !part.rows().isEmpty())
            .toList();
    try {
      return write(parts, texts.current(), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(List<Part> parts, Text words, Instant now) throws IOException {
    Path file = Files.createTempFile(settings.temporary(), "export", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ExportIndex index = new ExportIndex(words, now);
      for (Part part : parts) {
        text(zip, part.key() + ".json", "[" + String.join(",\n", part.rows()) + "]\n");
        index.part(part);
        Map<DocumentId, Document> files =
            documents.findTrusted(part.documents()).stream()
                .collect(Collectors.toMap(Document::id, document -> document));
        for (DocumentId id : part.documents()) {
          Document document =
              Optional.ofNullable(files.get(id)).orElseThrow(() -> new NotFound(id));
          String name = "files/" + id + "-" + document.name();
          zip.putNextEntry(new ZipEntry(name));
          try (InputStream content = documents.open(id)) {
            content.transferTo(zip);
          }
          index.file(name, document.name());
        }
      }
      text(zip, "index.html", index.html());
    }
    return file;
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }
}

package org.zhiheng.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.Edition;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.drawing.Letter;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Settings;
import org.zhiheng.shell.Archive;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;
import org.zhiheng.surveillance.sanction.Proceedings;

/**
 * All papers of a case that somebody may read, in one archive with an index; a certificate that is
 * not to be used any more says so in its file's name. What goes into it is read first; drawing and
 * sending keep no connection from others.
 */
@Service
public class PaperBundle {

  private final Papers papers;
  private final Certificates certificates;
  private final Proceedings proceedings;
  private final Documents documents;
  private final Texts texts;
  private final Settings settings;
  private final Clock clock;

  PaperBundle(
      Papers papers,
      Certificates certificates,
      Proceedings proceedings,
      Documents documents,
      Texts texts,
      Settings settings,
      Clock clock) {
    this.papers = papers;
    this.certificates = certificates;
    this.proceedings = proceedings;
    this.documents = documents;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes the archive into a temporary file, which the caller deletes.
   *
   * @throws NotFound where there is no paper that the reader may see
   */
  public Path write(CaseId id, Actor reader) {
    List<Paper> all = papers.all(id, reader);
    List<Printed> printed =
        certificates.ofCase(id, reader).stream().flatMap(it -> printed(it).stream()).toList();
    Text words = texts.current();
    return Archive.make(settings.temporary(), zip -> fill(zip, all, printed, words));
  }

  /**
   * A certificate as it was printed.
   *
   * @param last whether no other edition followed
   */
  private record Printed(
      Certificate certificate, Edition edition, Document file, boolean last, boolean recalled) {}

  private List<Printed> printed(Certificate certificate) {
    boolean recalled = proceedings.trustedRecalled(certificate.number());
    return certificates.trustedEditions(certificate.number()).stream()
        .filter(edition -> edition.paper() != null)
        .map(edition -> printed(certificate, edition, recalled))
        .toList();
  }

  private Printed printed(Certificate certificate, Edition edition, boolean recalled) {
    DocumentId drawn = Objects.requireNonNull(edition.paper(), "it is drawn");
    boolean last = edition.edition() == certificate.paper().edition();
    return new Printed(certificate, edition, documents.findTrusted(drawn), last, recalled);
  }

  private void fill(ZipOutputStream zip, List<Paper> all, List<Printed> printed, Text words)
      throws IOException {
    StringBuilder index = new StringBuilder(words.of("paper.bundle.head")).append('\n');
    for (Paper paper : all) {
      String name = name(paper);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(papers.draw(paper));
      index.append(line(paper, name, words));
    }
    for (Printed each : printed) {
      String name = name(each, words);
      zip.putNextEntry(new ZipEntry(name));
      try (InputStream content = documents.openTrusted(each.file())) {
        content.transferTo(zip);
      }
      index.append(line(each, name, words));
    }
    zip.putNextEntry(new ZipEntry(words.of("paper.bundle.index")));
    zip.write(index.toString().getBytes(UTF_8));
  }

  private static String name(Paper paper) {
    return paper.number() + "-" + paper.content().zh().title() + ".pdf";
  }

  private static String line(Paper paper, String name, Text words) {
    Letter letter = words.chinese() ? paper.content().zh() : paper.content().en();
    String annulled =
        paper.annulledAt() == null
            ? ""
            : words.of("shell.papers.annulled", ChinaTime.dayOf(paper.annulledAt()));
    return line(name, letter.day(), letter.title(), paper.digest(), annulled);
  }

  private String name(Printed printed, Text words) {
    String number = printed.certificate().number().value();
    int edition = printed.edition().edition();
    CertificateState state = printed.certificate().stateOn(today());
    String name =
        state == CertificateState.ACTIVE && printed.last()
            ? words.of("paper.bundle.certificate", number, edition)
            : words.of("paper.bundle.certificate.not", number, edition, status(printed, words));
    return name + ".pdf";
  }

  private String line(Printed printed, String name, Text words) {
    Certificate certificate = printed.certificate();
    CertificateState state = certificate.stateOn(today());
    boolean recalled = printed.recalled() && isSanctioned(state);
    return line(
        name,
        ChinaTime.dayOf(printed.edition().issuedAt()),
        words.of("paper.bundle.title", certificate.grade()),
        printed.file().sha256(),
        words.of(
            recalled ? "paper.bundle.recalled" : "paper.bundle.since",
            status(printed, words),
            certificate.sinceOn(today())));
  }

  /** What became of a certificate; where it runs, that another edition took the place of this. */
  private String status(Printed printed, Text words) {
    CertificateState state = printed.certificate().stateOn(today());
    return state == CertificateState.ACTIVE && !printed.last()
        ? words.of("paper.bundle.former")
        : words.of(state);
  }

  private static boolean isSanctioned(CertificateState state) {
    return switch (state) {
      case SUSPENDED, TERMINATED, VOIDED -> true;
      case ACTIVE, EXPIRED, SUPERSEDED -> false;
    };
  }

  private static String line(
      String name, LocalDate day, String title, String digest, String status) {
    return String.join("\t", name, day.toString(), title, digest, status) + "\n";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

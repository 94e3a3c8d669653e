package org.zhiheng.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.Edition;
import org.zhiheng.document.Documents;
import org.zhiheng.drawing.Letter;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;

/**
 * All papers of a case that somebody may read, in one archive with an index. What goes into it is
 * read first; drawing and sending keep no connection from others.
 */
@Service
public class PaperBundle {

  private final Papers papers;
  private final Certificates certificates;
  private final Documents documents;
  private final Texts texts;

  PaperBundle(Papers papers, Certificates certificates, Documents documents, Texts texts) {
    this.papers = papers;
    this.certificates = certificates;
    this.documents = documents;
    this.texts = texts;
  }

  /** Where an archive goes; it is asked for once there is something to send. */
  public interface Target {
    OutputStream open() throws IOException;
  }

  /**
   * Sends the archive.
   *
   * @throws NotFound where there is no paper that the reader may see
   */
  public void send(CaseId id, Actor reader, Target target) throws IOException {
    List<Paper> all = papers.all(id, reader);
    List<Edition> editions =
        papers.readsCertificate(id, reader)
            ? certificates
                .ofCase(id)
                .map(Certificate::number)
                .map(certificates::trustedEditions)
                .orElse(List.of())
            : List.of();
    Text words = texts.current();
    StringBuilder index = new StringBuilder(words.of("paper.bundle.head")).append('\n');
    try (ZipOutputStream zip = new ZipOutputStream(target.open(), UTF_8)) {
      for (Paper paper : all) {
        String name = name(paper);
        zip.putNextEntry(new ZipEntry(name));
        zip.write(papers.draw(paper));
        index.append(line(paper, name, words));
      }
      for (Edition edition : editions) {
        certificate(zip, edition, index, words);
      }
      zip.putNextEntry(new ZipEntry(words.of("paper.bundle.index")));
      zip.write(index.toString().getBytes(UTF_8));
    }
  }

  private void certificate(ZipOutputStream zip, Edition edition, StringBuilder index, Text words)
      throws IOException {
    DocumentId drawn = edition.paper();
    if (drawn == null) {
      return;
    }
    String name = words.of("paper.bundle.certificate", edition.edition()) + ".pdf";
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream content = documents.open(drawn)) {
      content.transferTo(zip);
    }
    index.append(name).append('\t').append(ChinaTime.dayOf(edition.issuedAt())).append('\n');
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
    return String.join(
            "\t", name, letter.day().toString(), letter.title(), paper.digest(), annulled)
        + "\n";
  }
}

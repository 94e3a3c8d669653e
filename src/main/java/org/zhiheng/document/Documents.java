package org.zhiheng.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/** The files that people hand in and that the body issues. */
@Service
@Transactional
public class Documents {

  /** What an upload may have, in bytes; pages say so before it is sent. */
  public static final long LARGEST = 20L * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

  private final DocumentStore store;
  private final DocumentStorage storage;
  private final ObjectProvider<DocumentReaders> readers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Documents(
      DocumentStore store,
      DocumentStorage storage,
      ObjectProvider<DocumentReaders> readers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.storage = storage;
    this.readers = readers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a file that somebody hands in.
   *
   * @param name as the browser sent it
   * @throws Refused when it is empty, too large or of a type that is not taken
   */
  public Document store(String name, InputStream content, Actor by) {
    return store(name, content, by, List.of());
  }

  /**
   * Takes a file that somebody hands in beside others.
   *
   * @param beside the documents of the same case, which share a limit
   * @throws Refused also when the case or the account has as much as it may
   */
  public Document store(String name, InputStream content, Actor by, Collection<DocumentId> beside) {
    try (Upload upload = Upload.read(storage.incoming(), content, LARGEST)) {
      FileType type = type(upload);
      Refused.unlessEmpty(
          DocumentRules.whyNotMore(upload.size(), store.sizeOf(beside), store.sizeOf(by.id())));
      return keep(FileName.of(name, type), type.mediaType(), upload, by.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a file that this system made, as it is. */
  public Document issue(String name, String mediaType, byte[] content, AccountId by) {
    try (Upload upload =
        Upload.read(storage.incoming(), new ByteArrayInputStream(content), Long.MAX_VALUE)) {
      return keep(name, mediaType, upload, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds a document for a caller who knows that its reader may see it.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public Document findTrusted(DocumentId id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** Finds several documents for a caller who knows that their reader may see them. */
  @Transactional(readOnly = true)
  public List<Document> findTrusted(Collection<DocumentId> ids) {
    return store.find(ids);
  }

  /**
   * Finds a document for a reader.
   *
   * @throws NotFound when there is none, or none that the reader may see
   */
  @Transactional(readOnly = true)
  public Document find(DocumentId id, Actor reader) {
    if (readers.stream().noneMatch(guard -> guard.mayRead(reader, id))) {
      throw new NotFound(id);
    }
    return findTrusted(id);
  }

  /**
   * The bytes of a document, for a caller who knows that they may be read.
   *
   * @throws FileDamaged when they are not those that were handed in
   */
  @Transactional(readOnly = true)
  public InputStream trustedOpen(DocumentId id) {
    return openTrusted(findTrusted(id));
  }

  /** The same of a document that was found already, without the database. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public InputStream openTrusted(Document document) {
    try {
      if (!storage.verify(document.sha256(), document.size())) {
        LOG.error("the file of document {} is missing or damaged", document.id());
        throw new FileDamaged(document.id());
      }
      return storage.open(document.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileType type(Upload upload) throws IOException {
    if (upload.size() == 0) {
      throw refused(DocumentRefusal.EMPTY.because());
    }
    if (upload.size() > LARGEST) {
      throw refused(DocumentRefusal.TOO_LARGE.because(LARGEST / 1024 / 1024));
    }
    Optional<FileType> told = FileTypes.detect(upload.file());
    if (told.isEmpty()) {
      throw refused(PackedLook.whyNone(upload.file()).because());
    }
    FileType type = told.get();
    Optional<DocumentRefusal> unreadable =
        switch (type) {
          case PDF -> PdfLook.whyNot(upload.file());
          case PNG, JPEG -> ImageLook.whyNot(upload.file());
          case DOCX, XLSX, OFD -> PackedLook.whyNot(upload.file());
        };
    if (unreadable.isPresent()) {
      throw refused(unreadable.get().because());
    }
    return type;
  }

  private static Refused refused(Refusal refusal) {
    return new Refused(List.of(refusal.at(DocumentRefusal.FIELD)));
  }

  private Document keep(String name, String mediaType, Upload upload, AccountId by)
      throws IOException {
    store.lock(upload.sha256());
    storage.keep(upload.sha256(), upload.file());
    var document =
        new Document(
            DocumentId.next(),
            name,
            mediaType,
            upload.size(),
            upload.sha256(),
            by,
            clock.instant());
    store.insert(document);
    events.publishEvent(
        new DocumentEvents.DocumentStored(
            document.id(), mediaType, document.sha256(), by, document.at()));
    return document;
  }
}

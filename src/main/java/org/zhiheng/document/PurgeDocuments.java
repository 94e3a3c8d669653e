package org.zhiheng.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Retained;

/**
 * Deletes what nothing refers to any more: documents that were withdrawn long ago, and files that
 * no document knows. What a case, a frozen edition or a certificate refers to stays for good.
 */
@Component
class PurgeDocuments implements Job, Retained {

  /** A file gets its name before its document is committed. */
  private static final Duration ON_ITS_WAY = Duration.ofDays(1);

  private static final int PAGE = 500;

  private final DocumentStore store;
  private final DocumentStorage storage;
  private final ObjectProvider<DocumentReaders> readers;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PurgeDocuments(
      DocumentStore store,
      DocumentStorage storage,
      ObjectProvider<DocumentReaders> readers,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.storage = storage;
    this.readers = readers;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "document.purge";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(3, 30);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    mark(now);
    for (String stray : strays(now.minus(ON_ITS_WAY))) {
      deleteUnlessKnown(stray);
    }
  }

  @Override
  public String kind() {
    return "document.unused";
  }

  @Override
  public Optional<Instant> oldest() {
    return store.oldestUnused();
  }

  /** A slip shows within the period: it counts from when nobody referred to the document. */
  @Override
  public int letGo(Instant before) {
    Instant now = clock.instant();
    int purged = 0;
    List<DocumentStore.Content> page;
    do {
      page = store.unusedSince(before, PAGE);
      page.forEach(unused -> purge(unused, now));
      purged += page.size();
    } while (page.size() == PAGE);
    return purged;
  }

  /** Notes since when nobody refers to a document, and forgets it where somebody does again. */
  private void mark(Instant now) {
    @Nullable UUID after = null;
    List<DocumentStore.Content> page;
    do {
      page = store.contents(after, PAGE);
      Set<DocumentId> ids = new HashSet<>();
      for (DocumentStore.Content content : page) {
        ids.add(new DocumentId(content.id()));
        after = content.id();
      }
      Set<DocumentId> used = new HashSet<>();
      readers.forEach(each -> used.addAll(each.keeping(ids)));
      store.mark(ids, used, now);
    } while (page.size() == PAGE);
  }

  private void purge(DocumentStore.Content unused, Instant now) {
    var id = new DocumentId(unused.id());
    transaction.executeWithoutResult(
        status -> {
          store.delete(id);
          events.publishEvent(
              new DocumentEvents.DocumentPurged(id, unused.sha256(), AccountId.SYSTEM, now));
        });
    deleteUnlessKnown(unused.sha256());
  }

  /** Whoever hands in the same content meanwhile waits, and then keeps it anew. */
  private void deleteUnlessKnown(String sha256) {
    transaction.executeWithoutResult(
        status -> {
          store.lock(sha256);
          if (!store.knows(sha256)) {
            delete(sha256);
          }
        });
  }

  private void delete(String sha256) {
    try {
      storage.delete(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> strays(Instant before) {
    try {
      return storage.keptBefore(before).stream().filter(sha256 -> !store.knows(sha256)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

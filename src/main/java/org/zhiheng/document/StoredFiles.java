package org.zhiheng.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the files that are kept with what is known of them, for the nightly examination. */
@Component
public class StoredFiles {

  private static final int PAGE = 500;

  private final DocumentStore store;
  private final DocumentStorage storage;

  StoredFiles(DocumentStore store, DocumentStorage storage) {
    this.store = store;
    this.storage = storage;
  }

  /** The documents whose bytes are missing or are not those that were handed in. */
  public List<String> examine() {
    List<String> broken = new ArrayList<>();
    @Nullable UUID after = null;
    List<DocumentStore.Content> page;
    do {
      page = store.contents(after, PAGE);
      for (DocumentStore.Content content : page) {
        if (!sound(content)) {
          broken.add(content.id().toString());
        }
        after = content.id();
      }
    } while (page.size() == PAGE);
    return broken;
  }

  private boolean sound(DocumentStore.Content content) {
    try {
      return storage.verify(content.sha256(), content.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

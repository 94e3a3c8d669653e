package org.zhiheng.complaint;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Retained;

/** What was sent in and confirmed; what it became is kept where it is dealt with. */
@Component
class OldFilings implements Retained {

  private final FilingStore store;

  OldFilings(FilingStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "complaint.filings";
  }

  @Override
  public Optional<Instant> oldest() {
    return store.oldest();
  }

  @Override
  public int letGo(Instant before) {
    return store.purge(before);
  }
}

package org.zhiheng.complaint;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Retained;

/** Complaints, from when they were answered. */
@Component
class OldComplaints implements Retained {

  private final ComplaintStore store;

  OldComplaints(ComplaintStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "complaint.complaints";
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

package org.zhiheng.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Retained;

/** What holders were told and have read. */
@Component
@Transactional
class ReadNotices implements Retained {

  private final AccountNoticeStore store;

  ReadNotices(AccountNoticeStore store) {
    this.store = store;
  }

  @Override
  public String kind() {
    return "identity.notices";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> oldest() {
    return store.oldestRead();
  }

  @Override
  public int letGo(Instant before) {
    return store.deleteReadBefore(before);
  }
}

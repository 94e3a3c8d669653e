package org.zhiheng.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;

/** What the holders of accounts are told, among their notifications and at the next sign-in. */
@Service
@Transactional
public class AccountNotices {

  private final AccountNoticeStore store;
  private final Clock clock;

  AccountNotices(AccountNoticeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void tell(AccountId account, AccountNoticeKind kind, Actor by) {
    store.insert(account, kind, by.name(), clock.instant());
  }

  /** What the actor was not told yet. */
  @Transactional(readOnly = true)
  public List<AccountNotice> unread(Actor actor) {
    return store.unread(actor.id());
  }

  /** The actor has read all up to one. */
  public void read(long last, Actor actor) {
    store.read(actor.id(), last, clock.instant());
  }
}

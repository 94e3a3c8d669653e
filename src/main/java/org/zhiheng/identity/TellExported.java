package org.zhiheng.identity;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.IdentityEvents.RecordsExported;

/** Tells people that somebody else was given everything that is kept about them. */
@Component
class TellExported {

  private final AccountStore accounts;
  private final NoticeStore notices;

  TellExported(AccountStore accounts, NoticeStore notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @EventListener
  void on(RecordsExported event) {
    if (event.own()) {
      return;
    }
    for (Account account : accounts.ofPerson(event.person())) {
      notices.insert(account.id(), NoticeKind.EXPORTED, event.byName(), event.at());
    }
  }
}

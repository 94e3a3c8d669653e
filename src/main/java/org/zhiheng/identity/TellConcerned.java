package org.zhiheng.identity;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.IdentityEvents.NumberTakenOut;
import org.zhiheng.identity.IdentityEvents.RecordsExported;

/** Tells people what others did with what is kept about them. */
@Component
class TellConcerned {

  private final AccountStore accounts;
  private final AccountNoticeStore notices;

  TellConcerned(AccountStore accounts, AccountNoticeStore notices) {
    this.accounts = accounts;
    this.notices = notices;
  }

  @EventListener
  void on(RecordsExported event) {
    if (event.own()) {
      return;
    }
    for (Account account : accounts.ofPerson(event.person())) {
      notices.insert(account.id(), AccountNoticeKind.EXPORTED, event.byName(), event.at());
    }
  }

  @EventListener
  void on(NumberTakenOut event) {
    for (Account account : accounts.ofPerson(event.person())) {
      notices.insert(account.id(), AccountNoticeKind.NUMBER_TAKEN_OUT, event.byName(), event.at());
    }
  }
}

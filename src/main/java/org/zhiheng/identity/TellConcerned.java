package org.zhiheng.identity;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.IdentityEvents.NumberDoubted;
import org.zhiheng.identity.IdentityEvents.NumberGiven;
import org.zhiheng.identity.IdentityEvents.NumberTakenOut;
import org.zhiheng.identity.IdentityEvents.RecordsExported;
import org.zhiheng.kernel.PersonId;

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
    tell(event.person(), AccountNoticeKind.EXPORTED, event.byName(), event.at());
  }

  @EventListener
  void on(NumberTakenOut event) {
    tell(event.person(), AccountNoticeKind.NUMBER_TAKEN_OUT, event.byName(), event.at());
  }

  @EventListener
  void on(NumberDoubted event) {
    tell(event.person(), AccountNoticeKind.NUMBER_DOUBTED, event.byName(), event.at());
  }

  @EventListener
  void on(NumberGiven event) {
    tell(event.after(), AccountNoticeKind.NUMBER_GIVEN, event.byName(), event.at());
  }

  private void tell(PersonId person, AccountNoticeKind kind, String byName, Instant at) {
    for (Account account : accounts.ofPerson(person)) {
      notices.insert(account.id(), kind, byName, at);
    }
  }
}

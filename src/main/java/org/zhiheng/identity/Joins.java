package org.zhiheng.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;

/**
 * Joins persons that turned out to be one. Where something lasts under either of them, the first
 * administrator proposes it and another one does it: no single person moves a certificate.
 */
@Service
@Transactional
public class Joins {

  private final JoinStore store;
  private final AccountStore accounts;
  private final AccountNotices notices;
  private final PersonDocuments documents;
  private final ObjectProvider<LastingRecords> lasting;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Joins(
      JoinStore store,
      AccountStore accounts,
      AccountNotices notices,
      PersonDocuments documents,
      ObjectProvider<LastingRecords> lasting,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.notices = notices;
    this.documents = documents;
    this.lasting = lasting;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Joins two persons: all accounts of the one become the other's, and so does whatever refers to
   * the person. The holders are told at their next sign-in.
   *
   * @return whether it is done; else another administrator has to confirm it
   */
  public boolean join(PersonId gone, PersonId stays, String reason, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Refused.unlessEmpty(JoinRules.whyNotJoin(gone, stays, reason, by));
    store.lock();
    @Nullable ProposedJoin proposed = store.ofBoth(gone, stays).orElse(null);
    if (needsTwo(gone, stays)) {
      if (proposed == null) {
        propose(gone, stays, reason, by);
        return false;
      }
      Refused.unlessEmpty(JoinRules.whyNotConfirm(proposed, by));
    }
    carryOut(
        proposed == null ? gone : proposed.gone(),
        proposed == null ? stays : proposed.stays(),
        reason,
        by);
    return true;
  }

  /**
   * Joins the person of an account with that of another, see {@link #join(PersonId, PersonId,
   * String, Actor)}. The person whose document is known stays.
   */
  public boolean join(AccountId id, String otherLogin, String reason, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    PersonId one = accounts.find(id).orElseThrow(() -> new NotFound(id)).person();
    PersonId other =
        accounts
            .findByLogin(otherLogin)
            .map(Account::person)
            .orElseThrow(
                () ->
                    new Refused(
                        List.of(IdentityRefusal.NO_SUCH_LOGIN.because(otherLogin).at("login"))));
    boolean otherStays = documents.knows(other) || !documents.knows(one);
    return otherStays ? join(one, other, reason, by) : join(other, one, reason, by);
  }

  /** Says no to what an administrator proposed, or takes the own proposal back. */
  public void withdraw(PersonId gone, PersonId stays, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Refused.unlessEmpty(JoinRules.whyNotWithdraw(gone, stays, by));
    store.lock();
    if (!store.withdraw(gone, stays)) {
      throw new Stale(gone);
    }
    events.publishEvent(new IdentityEvents.JoinWithdrawn(gone, stays, by.id(), clock.instant()));
  }

  /** What waits for a second administrator, the oldest first. */
  @Transactional(readOnly = true)
  public List<ProposedJoin> open() {
    return store.open(Slice.LENGTH);
  }

  /** What is proposed of a person. */
  @Transactional(readOnly = true)
  public List<ProposedJoin> of(PersonId person) {
    return store.of(person);
  }

  private boolean needsTwo(PersonId one, PersonId other) {
    return lasting.stream().anyMatch(records -> records.areOf(one) || records.areOf(other));
  }

  private void propose(PersonId gone, PersonId stays, String reason, Actor by) {
    Instant now = clock.instant();
    if (!store.propose(gone, stays, reason, by, now)) {
      throw new Stale(gone);
    }
    events.publishEvent(new IdentityEvents.JoinProposed(gone, stays, reason, by.id(), now));
    tell(gone, AccountNoticeKind.JOIN_PROPOSED, by);
    tell(stays, AccountNoticeKind.JOIN_PROPOSED, by);
  }

  private void carryOut(PersonId gone, PersonId stays, String reason, Actor by) {
    store.join(gone, stays);
    try {
      events.publishEvent(
          new IdentityEvents.PersonsJoined(gone, stays, reason, by.id(), clock.instant()));
    } catch (DuplicateKeyException e) {
      // two open cases, or two seats in one team: the keys of those who follow forbid it
      var refused = new Refused(List.of(IdentityRefusal.BOTH_AT_WORK.because().at("reason")));
      refused.initCause(e);
      throw refused;
    }
    tell(stays, AccountNoticeKind.JOINED, by);
  }

  private void tell(PersonId person, AccountNoticeKind kind, Actor by) {
    accounts.ofPerson(person).forEach(each -> notices.tell(each.id(), kind, by));
  }
}

package org.zhiheng.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.AccountRules;
import org.zhiheng.identity.IdentityEvents.NumberDoubted;
import org.zhiheng.identity.IdentityEvents.NumberGiven;
import org.zhiheng.identity.Joins;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;
import org.zhiheng.person.Claim.Giving;
import org.zhiheng.person.PersonEvents.Settlement;

/** Numbers that were typed for one person and are known as another's: a second person finds out. */
@Service
@Transactional
public class Claims {

  private final ClaimStore store;
  private final IdentityDocumentStore documents;
  private final MistypedNumbers mistyped;
  private final Joins joins;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Claims(
      ClaimStore store,
      IdentityDocumentStore documents,
      MistypedNumbers mistyped,
      Joins joins,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.documents = documents;
    this.mistyped = mistyped;
    this.joins = joins;
    this.events = events;
    this.clock = clock;
  }

  /** A page of the claims that nobody has settled, without those on the reader's own number. */
  @Transactional(readOnly = true)
  public Slice<Claim> open(@Nullable UUID after, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    return Slice.of(
        store.open(by.person(), after, Slice.LENGTH + 1), claim -> claim.id().toString());
  }

  /** How many claims wait for somebody to settle or to confirm them. */
  @Transactional(readOnly = true)
  public int waiting(Actor by) {
    return AccountRules.whyNotKeepAccounts(by).isEmpty() ? store.waiting(by.person()) : 0;
  }

  /**
   * Both are one person: their accounts and files are joined.
   *
   * @return whether it is done; else another administrator has to confirm it
   */
  public boolean join(UUID id, String reason, Actor by) {
    Claim claim = find(id, by);
    boolean joined = joins.join(claim.claimant(), claim.holder(), reason, by);
    if (joined) {
      settle(claim, Settlement.JOINED, reason, by);
    }
    return joined;
  }

  /**
   * The number is the claimant's: the other had typed it wrong. Where it stands in a file that was
   * handed in, the first administrator proposes that and another one does it; what is frozen keeps
   * its own copy.
   *
   * @return whether it is done; else another administrator has to confirm it
   */
  public boolean give(UUID id, String reason, Actor by) {
    Claim claim = find(id, by);
    Refused.unlessEmpty(NumberClaimRules.whyNotGive(claim, reason, by));
    if (NumberClaimRules.isProposal(claim)) {
      propose(claim, reason, by);
      return false;
    }
    byte[] number = store.hash(id);
    if (!documents.give(number, claim.claimant(), claim.frozen())) {
      throw new Refused(List.of(PersonRefusal.NUMBER_SEEN.because()));
    }
    mistyped.takeFrom(number, claim.holder(), by);
    events.publishEvent(
        new NumberGiven(claim.holder(), claim.claimant(), by.id(), by.name(), clock.instant()));
    settle(claim, Settlement.GIVEN, reason, by);
    return true;
  }

  private void propose(Claim claim, String reason, Actor by) {
    Instant now = clock.instant();
    if (!store.propose(claim.id(), new Giving(by.id(), by.person(), reason, now))) {
      throw new Stale(claim.id());
    }
    events.publishEvent(new NumberDoubted(claim.holder(), reason, by.id(), by.name(), now));
  }

  /** The number was typed wrong for the claimant, whose file has none then. */
  public void dismiss(UUID id, String reason, Actor by) {
    Claim claim = find(id, by);
    Refused.unlessEmpty(NumberClaimRules.whyNotDismiss(reason));
    mistyped.takeOut(store.hash(id), claim.claimant(), by);
    settle(claim, Settlement.DISMISSED, reason, by);
  }

  private Claim find(UUID id, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Claim claim = store.lock(id).orElseThrow(() -> new NotFound(id));
    Refused.unlessEmpty(NumberClaimRules.whyNotSettle(claim, by));
    return claim;
  }

  private void settle(Claim claim, Settlement how, String reason, Actor by) {
    // a join has settled it with all others of the two
    store.settle(claim.id(), by.id(), clock.instant());
    events.publishEvent(
        new PersonEvents.ClaimSettled(
            claim.account(),
            how,
            claim.holder(),
            claim.claimant(),
            claim.masked(),
            reason,
            by.id(),
            clock.instant()));
  }
}

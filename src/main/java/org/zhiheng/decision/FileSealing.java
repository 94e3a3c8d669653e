package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;

/**
 * Seals the file before a panel votes on it, and looks whether it still is what was sealed (8.4).
 */
@Component
class FileSealing {

  private final FileSealStore store;
  private final SealedFiles files;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FileSealing(
      FileSealStore store, SealedFiles files, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** Seals the file of a vote that begins; whoever acts reads the whole of it. */
  void seal(Decision decision, AccountId by, Instant at) {
    Instant now = FileSeal.moment(at);
    int number = store.of(decision.id(), decision.round()).size() + 1;
    Map<String, String> parts =
        files.of(decision.id(), decision.round(), decision.edition(), now).digests();
    keep(FileSeal.of(decision, number, parts, by, now));
  }

  /**
   * Seals anew what was put right while a panel votes. Only the facts can be: the other parts keep
   * the digests that they have, as whoever puts facts right may not read the values.
   */
  void renew(Decision decision, AccountId by, Instant at) {
    Instant now = FileSeal.moment(at);
    FileSeal before = present(decision);
    var parts = new TreeMap<>(before.manifest().parts());
    parts.put(SealedPart.FACTS.file(), files.facts(decision.id(), now));
    if (!before.manifest().differences(parts).isEmpty()) {
      keep(FileSeal.of(decision, before.number() + 1, parts, by, now));
    }
  }

  /** The seal that counts in the present round. */
  FileSeal present(Decision decision) {
    return store.of(decision.id(), decision.round()).getLast();
  }

  /** What speaks against deciding on a file: each part that is not what was sealed. */
  List<Refusal> whyNotSealed(FileSeal seal) {
    return SealRules.whyNotSealed(broken(seal, FileSeal.moment(clock.instant())));
  }

  /**
   * Compares a file with its seal and names the parts that differ.
   *
   * @param at the moment whose facts are compared; {@link #compared} says which one
   */
  Collection<String> broken(FileSeal seal, Instant at) {
    return seal.manifest()
        .differences(files.of(seal.id(), seal.round(), seal.edition(), at).digests());
  }

  /** The same, with the facts that count for a decision at its stage. */
  Collection<String> broken(FileSeal seal, Decision decision) {
    return broken(seal, compared(seal, decision));
  }

  /**
   * The moment whose facts are compared with a seal. While a panel votes it is now, as the panel
   * sees them now. After the vote it is that of the seal: what was put right later was not before
   * the panel.
   */
  Instant compared(FileSeal seal, Decision decision) {
    boolean votes = decision.stage() == DecisionStage.CONVENED;
    return votes ? FileSeal.moment(clock.instant()) : seal.at();
  }

  private void keep(FileSeal seal) {
    store.insert(seal);
    events.publishEvent(
        new DecisionEvents.FileSealed(
            seal.id(),
            seal.round(),
            seal.edition(),
            seal.number(),
            seal.hash(),
            seal.by(),
            seal.at()));
  }
}

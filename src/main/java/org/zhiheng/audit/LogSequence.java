package org.zhiheng.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.seal.Checkpoint;
import org.zhiheng.seal.Commitments;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.KeyFile;
import org.zhiheng.seal.MerkleEdge;
import org.zhiheng.seal.MerkleEdge.Grown;
import org.zhiheng.seal.MerkleTree.Node;
import org.zhiheng.seal.MerkleTree.Span;
import org.zhiheng.seal.SignedNote;
import org.zhiheng.seal.Signer;
import org.zhiheng.seal.VerifierKey;

/**
 * Gives records their place in the log and signs what it has come to. An act only adds its record
 * to what waits, so that no two acts wait for each other.
 */
@Component
@Transactional
class LogSequence {

  private final LogStore store;
  private final LogKey key;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LogSequence(LogStore store, LogKey key, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.key = key;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives records that wait their places, in the order in which they were recorded.
   *
   * @return how many it were
   */
  int place(int atMost) {
    store.addAlone();
    List<AuditRecord> records = store.awaiting(atMost);
    if (!records.isEmpty()) {
      long from = store.size();
      MerkleEdge edge = edge(from);
      List<String> salts = new ArrayList<>();
      List<Grown> grown = new ArrayList<>();
      for (AuditRecord told : records) {
        String salt = KeyFile.random(Commitments.SALT_BYTES);
        salts.add(salt);
        grown.addAll(edge.add(LogEntry.of(told, LogStore.salt(salt)).leaf()));
      }
      store.add(from, records, salts, grown);
    }
    return records.size();
  }

  /** Signs a checkpoint, unless the last one has everything. */
  void sign() {
    store.addAlone();
    Signer signer = key.get();
    VerifierKey verifier = signer.verifier();
    if (!store.knows(verifier)) {
      store.add(verifier, clock.instant());
      events.publishEvent(
          new AuditEvents.KeyTaken(verifier.toString(), AccountId.SYSTEM, clock.instant()));
    }
    long size = store.size();
    if (size > 0 && store.checkpoint(size).isEmpty()) {
      Hash root = edge(size).root();
      SignedNote note = SignedNote.sign(new Checkpoint(verifier.name(), size, root).text(), signer);
      store.add(new LogCheckpoint(size, root, note.toString(), clock.instant()), verifier);
    }
  }

  private MerkleEdge edge(long size) {
    if (size == 0) {
      return new MerkleEdge();
    }
    List<Node> subtrees = new Span(0, size).nodes();
    Map<Node, Hash> kept = store.nodes(Set.copyOf(subtrees));
    return new MerkleEdge(
        subtrees.stream()
            .map(node -> new Grown(node, Objects.requireNonNull(kept.get(node))))
            .toList());
  }
}

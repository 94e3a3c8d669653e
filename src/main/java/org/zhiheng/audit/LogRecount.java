package org.zhiheng.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.audit.LogDamage.Kind;
import org.zhiheng.audit.LogStore.Row;
import org.zhiheng.seal.Checkpoint;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleEdge;
import org.zhiheng.seal.MerkleTree.Node;
import org.zhiheng.seal.SignedNote;
import org.zhiheng.seal.VerifierKey;

/** The log counted anew, entry by entry, until the first one that is not what it was. */
final class LogRecount {

  private final MerkleEdge edge = new MerkleEdge();
  private final List<VerifierKey> keys;
  private final @Nullable SignedNote kept;
  private final @Nullable Checkpoint outside;
  private @Nullable LogDamage damage;
  private long proved;
  private long checkpoints;

  LogRecount(List<VerifierKey> keys, @Nullable SignedNote kept) {
    this.keys = keys;
    this.kept = kept;
    this.outside = kept == null ? null : Checkpoint.of(kept);
  }

  long entries() {
    return edge.size();
  }

  long checkpoints() {
    return checkpoints;
  }

  Optional<LogDamage> damage() {
    return Optional.ofNullable(damage);
  }

  /**
   * Goes on with the next entries.
   *
   * @param completed the subtrees that are kept of them
   * @param signed the checkpoints that end among them, in their order
   */
  void go(List<Row> rows, Map<Node, Hash> completed, List<LogCheckpoint> signed) {
    var next = signed.iterator();
    @Nullable LogCheckpoint due = next.hasNext() ? next.next() : null;
    for (Row row : rows) {
      take(row, completed);
      while (damage == null && due != null && due.size() == edge.size()) {
        compare(due);
        due = next.hasNext() ? next.next() : null;
      }
      if (damage == null && outside != null && outside.size() == edge.size()) {
        compareKept(outside);
      }
      if (damage != null) {
        return;
      }
    }
  }

  /**
   * Ends behind the last entry.
   *
   * @param beyond checkpoints that say there is more
   * @param without a record that neither has a place nor waits for one
   */
  void end(List<LogCheckpoint> beyond, Optional<Long> without) {
    if (!beyond.isEmpty()) {
      found(Kind.SHORTENED, beyond.getFirst().size());
    } else if (outside != null && outside.size() > edge.size()) {
      found(Kind.SHORTENED, outside.size());
    } else {
      without.ifPresent(sequence -> found(Kind.OUTSIDE, sequence));
    }
  }

  private void take(Row row, Map<Node, Hash> completed) {
    long place = edge.size();
    if (!Objects.equals(row.place(), place)) {
      found(Kind.ENTRY_MISSING, place);
      return;
    }
    AuditRecord told = row.told();
    if (told == null) {
      found(Kind.RECORD_MISSING, place);
      return;
    }
    Hash leaf = LogEntry.of(told, LogStore.salt(Objects.requireNonNull(row.salt()))).leaf();
    if (!leaf.equals(completed.get(new Node(0, place)))) {
      found(Kind.RECORD_CHANGED, place);
      return;
    }
    if (!edge.add(leaf).stream()
        .allMatch(grown -> grown.hash().equals(completed.get(grown.node())))) {
      found(Kind.TREE, place);
    }
  }

  private void compare(LogCheckpoint signed) {
    SignedNote note;
    Checkpoint told;
    try {
      note = SignedNote.parse(signed.note());
      told = Checkpoint.of(note);
    } catch (IllegalArgumentException e) {
      found(Kind.SIGNATURE, signed.size());
      return;
    }
    if (keys.stream().noneMatch(note::isSignedBy)) {
      found(Kind.SIGNATURE, signed.size());
    } else if (told.size() != signed.size()
        || !told.root().equals(edge.root())
        || !signed.root().equals(edge.root())) {
      found(Kind.CHECKPOINT, signed.size());
    } else {
      proved = signed.size();
      checkpoints++;
    }
  }

  private void compareKept(Checkpoint told) {
    SignedNote note = Objects.requireNonNull(kept);
    if (keys.stream().noneMatch(note::isSignedBy)) {
      found(Kind.SIGNATURE, told.size());
    } else if (!told.root().equals(edge.root())) {
      found(Kind.CHECKPOINT, told.size());
    }
  }

  private void found(Kind kind, long place) {
    damage = new LogDamage(kind, place, proved);
  }
}

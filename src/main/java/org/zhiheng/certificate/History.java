package org.zhiheng.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All states that a certificate was in, the first one first.
 *
 * @param unconfirmed the urgent suspensions among them that two people have not confirmed (yet), by
 *     their mandates
 */
public record History(List<StateChange> changes, Set<UUID> unconfirmed) {

  public History {
    changes = List.copyOf(changes);
    unconfirmed = Set.copyOf(unconfirmed);
  }

  /**
   * Without what one person alone ordered and what an appeal undid: only this counts for waits (C4,
   * C8, C9).
   */
  History settled() {
    Set<UUID> overturned = overturned();
    return new History(
        changes.stream()
            .filter(change -> !isUnconfirmed(change) && !isOverturned(change, overturned))
            .toList(),
        Set.of());
  }

  /** What was undone by upheld appeals, by its mandates. */
  Set<UUID> overturned() {
    return changes.stream()
        .filter(change -> change.ground() == StateGround.OVERTURNED)
        .flatMap(change -> Stream.ofNullable(change.mandate()))
        .collect(Collectors.toSet());
  }

  /** Whether an upheld appeal undid it. */
  public boolean isOverturned(StateChange change) {
    return isOverturned(change, overturned());
  }

  static boolean isOverturned(StateChange change, Set<UUID> overturned) {
    return change.ground() != StateGround.OVERTURNED
        && change.mandate() != null
        && overturned.contains(change.mandate());
  }

  /** With one more change. */
  public History with(StateChange next) {
    var all = new ArrayList<>(changes);
    all.add(next);
    return new History(all, unconfirmed);
  }

  /** Whether one person alone ordered it, so that it is no decision (yet). */
  public boolean isUnconfirmed(StateChange change) {
    return change.mandate() != null && unconfirmed.contains(change.mandate());
  }

  /** Whether the certificate had not come to an end when it was last changed. */
  boolean runs() {
    return changes.getLast().after().runs();
  }
}

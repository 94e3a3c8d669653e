package org.zhiheng.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

  /** Without what one person alone ordered: only this counts for waits (C4, C8, C9). */
  History settled() {
    return new History(
        changes.stream().filter(change -> !isUnconfirmed(change)).toList(), Set.of());
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

package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the history of a certificate comes to (9.3, 9.6, C8, C9): all of it, not its last line. */
public final class HistoryRules {

  private HistoryRules() {}

  /**
   * Without what was undone: an urgent suspension that two people did not confirm never harms its
   * holder afterwards. Of a suspension that got another end only the last one stands.
   *
   * @param history the first state first
   */
  public static List<StateChange> standing(List<StateChange> history) {
    var standing = new ArrayList<StateChange>();
    for (StateChange change : notUndone(history)) {
      if (isProlonged(standing, change)) {
        standing.removeLast();
      }
      standing.add(change);
    }
    return List.copyOf(standing);
  }

  /** The last state but for the end by time alone: C8 asks whether it ran out while suspended. */
  static Optional<StateChange> lastInForce(List<StateChange> history) {
    return standing(history).stream()
        .filter(change -> change.ground() != StateGround.PERIOD_OVER)
        .reduce((before, after) -> after);
  }

  /**
   * C9: when the last misconduct happened for which it was ever sanctioned, also where something
   * else was added later or the suspension for it was lifted.
   */
  static Optional<LocalDate> misconductOn(List<StateChange> history) {
    return notUndone(history).stream()
        .filter(change -> change.ground().isMisconduct())
        .flatMap(change -> Optional.ofNullable(change.happenedOn()).stream())
        .max(LocalDate::compareTo);
  }

  private static List<StateChange> notUndone(List<StateChange> history) {
    var lasting = new ArrayList<StateChange>();
    for (StateChange change : history) {
      if (change.ground() == StateGround.LAPSED) {
        dropSuspension(lasting);
      } else {
        lasting.add(change);
      }
    }
    return lasting;
  }

  private static boolean isProlonged(List<StateChange> standing, StateChange next) {
    return !standing.isEmpty()
        && standing.getLast().after() == CertificateState.SUSPENDED
        && next.after() == CertificateState.SUSPENDED
        && !(standing.getLast().ground().isMisconduct() && !next.ground().isMisconduct());
  }

  private static void dropSuspension(List<StateChange> standing) {
    if (standing.getLast().after() == CertificateState.SUSPENDED) {
      standing.removeLast();
    }
  }
}

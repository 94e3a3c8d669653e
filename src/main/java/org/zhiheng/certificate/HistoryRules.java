package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the history of a certificate comes to (9.3, 9.6, C4, C8, C9): all of it, not its last line.
 * A certificate may be suspended for several matters at once; it is in use again when each of them
 * has ended.
 */
public final class HistoryRules {

  /** How long a suspension goes on at least; one with a condition longer than one with a day. */
  private static final Comparator<StateChange> LENGTH =
      Comparator.comparing(StateChange::until, Comparator.nullsLast(Comparator.naturalOrder()));

  private HistoryRules() {}

  /**
   * Without what was undone, as if it had never been: an urgent suspension that two people did not
   * confirm never harms its holder afterwards. Of a suspension that got another end right after it
   * only the last one stands; those for different matters stand side by side.
   */
  public static List<StateChange> standing(History history) {
    return new Fold(history).lines;
  }

  /** What suspends the certificate, one for each matter with its first day and its present end. */
  public static List<StateChange> suspensions(History history) {
    return List.copyOf(new Fold(history).inForce.values());
  }

  /**
   * What the certificate is worth: since when without a break, and, where several suspensions hold,
   * until when and for what the longest one does.
   */
  public static StateChange now(History history) {
    var fold = new Fold(history);
    StateChange last = fold.lines.getLast();
    StateChange told =
        last.after() == CertificateState.SUSPENDED ? longest(fold.inForce.values()) : last;
    return told.since(firstOfLastState(fold.lines));
  }

  /**
   * 9.3: whether a certificate was valid on a day, be it suspended. On the day on which it was
   * taken or replaced it still was, for that happened in the course of it.
   */
  static boolean wasValid(Validity validity, History history, LocalDate day) {
    return validity.covers(day)
        && standing(history).stream()
            .filter(change -> change.since().isBefore(day))
            .allMatch(change -> change.after().runs());
  }

  /** The state in which the end of one suspension leaves the certificate. */
  public static CertificateState without(History history, UUID matter) {
    return suspensions(history).stream().allMatch(each -> matter.equals(each.matter()))
        ? CertificateState.ACTIVE
        : CertificateState.SUSPENDED;
  }

  /**
   * What a certificate is worth without a decision, as if that had never been: what time or a newer
   * certificate would have made of it.
   *
   * @param taken whether another certificate of the holder runs in its place
   */
  public static CertificateState withoutDecision(
      Certificate certificate, History history, UUID mandate, boolean taken, LocalDate today) {
    Set<UUID> overturned = new HashSet<>(history.overturned());
    overturned.add(mandate);
    CertificateState left = new Fold(history, overturned, true).lines.getLast().after();
    if (!left.runs()) {
      return left;
    }
    if (today.isAfter(certificate.validity().through())) {
      return CertificateState.EXPIRED;
    }
    return taken ? CertificateState.SUPERSEDED : left;
  }

  /** C8: since when it is suspended by what two people decided; nothing where it is not. */
  static Optional<LocalDate> suspendedSince(History history) {
    return suspensions(history.settled()).stream()
        .map(StateChange::since)
        .max(LocalDate::compareTo);
  }

  /**
   * C8: since when it was suspended on the day on which it ran out. A suspension whose last day had
   * come before is none any more, though nobody lifted it: that costs its holder no year.
   */
  static Optional<LocalDate> suspendedAtEnd(History history, LocalDate lastDay) {
    return suspensions(history.settled()).stream()
        .filter(each -> each.until() == null || !each.until().isBefore(lastDay))
        .map(StateChange::since)
        .max(LocalDate::compareTo);
  }

  /**
   * C9: when the last misconduct happened for which it was ever sanctioned, also where something
   * else was added later or the suspension for it was lifted.
   */
  static Optional<LocalDate> misconductOn(History history) {
    return history.settled().changes().stream()
        .filter(change -> change.ground().isMisconduct())
        .flatMap(change -> Optional.ofNullable(change.happenedOn()).stream())
        .max(LocalDate::compareTo);
  }

  private static LocalDate firstOfLastState(List<StateChange> lines) {
    int first = lines.size() - 1;
    while (first > 0 && lines.get(first - 1).after() == lines.getLast().after()) {
      first--;
    }
    return lines.get(first).since();
  }

  private static StateChange longest(Iterable<StateChange> suspensions) {
    StateChange longest = suspensions.iterator().next();
    for (StateChange each : suspensions) {
      longest = LENGTH.compare(each, longest) > 0 ? each : longest;
    }
    return longest;
  }

  /** Goes through a history once. */
  private static final class Fold {

    private final List<StateChange> lines = new ArrayList<>();
    private final Map<UUID, StateChange> inForce = new LinkedHashMap<>();

    Fold(History history) {
      this(history, history.overturned(), history.runs());
    }

    Fold(History history, Set<UUID> overturned, boolean runs) {
      List<StateChange> changes = history.changes();
      for (int place = 0; place < changes.size(); place++) {
        StateChange change = changes.get(place);
        if (change.ground() != StateGround.LAPSED
            && !History.isOverturned(change, overturned)
            && !isUndone(history, place, runs)) {
          take(change);
        }
      }
    }

    /** What nobody confirmed holds only until its days are over or the certificate has ended. */
    private static boolean isUndone(History history, int place, boolean runs) {
      StateChange change = history.changes().get(place);
      return history.isUnconfirmed(change)
          && (!runs
              || history.changes().stream()
                  .skip(place)
                  .anyMatch(it -> it.ground() == StateGround.LAPSED && it.concerns(change)));
    }

    private void take(StateChange change) {
      UUID matter = change.matter();
      if (matter != null && change.suspends()) {
        suspend(matter, change);
      } else if (matter != null && change.ground() == StateGround.LIFTED) {
        lift(matter, change);
      } else if (change.ground() == StateGround.OVERTURNED) {
        giveBack(change);
      } else {
        if (change.ground() != StateGround.PERIOD_OVER) {
          inForce.clear();
        }
        lines.add(change);
      }
    }

    /** Where an appeal undid the suspension, there was nothing to lift. */
    private void lift(UUID matter, StateChange change) {
      if (inForce.remove(matter) != null) {
        lines.add(
            inForce.isEmpty()
                ? change.after(CertificateState.ACTIVE)
                : longest(inForce.values()).since(change.since()));
      }
    }

    /** What was undone leaves no line, but for what time or a newer one did to it meanwhile. */
    private void giveBack(StateChange change) {
      boolean meanwhile =
          change.after() == CertificateState.EXPIRED
              || change.after() == CertificateState.SUPERSEDED;
      if (meanwhile && lines.getLast().after().runs()) {
        lines.add(change.plain());
      }
    }

    private void suspend(UUID matter, StateChange change) {
      StateChange before = inForce.get(matter);
      StateChange whole = before == null ? change : change.since(before.since());
      if (before != null && lines.getLast().concerns(change)) {
        StateChange replaced = lines.removeLast();
        lines.add(change.since(replaced.since()));
      } else {
        lines.add(change);
      }
      inForce.put(matter, whole);
    }
  }
}

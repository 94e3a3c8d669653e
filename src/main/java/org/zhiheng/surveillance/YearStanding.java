package org.zhiheng.surveillance;

import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/**
 * How a certificate year stands with what 9.2 asks in it.
 *
 * @param accepted activities that count
 * @param waiting activities that nobody has checked yet, or that were asked back
 * @param due how many the scheme asks for
 */
public record YearStanding(
    CertificateYear year, int accepted, int waiting, int due, Progress progress) {

  /** Whether anything is asked of the holder. */
  public enum Progress implements Worded {
    /** The year has not begun, or the certificate ended before it. */
    AHEAD,
    /** Something is owed, and there is time. */
    OPEN,
    /** What was handed in would do. */
    WAITING,
    FULFILLED,
    /** The year is over and something lacked (C2: a finding at the re-evaluation). */
    MISSED;

    /** How a page shows it; the word always stands beside. */
    public Tone tone() {
      return switch (this) {
        case AHEAD -> Tone.NEUTRAL;
        case OPEN -> Tone.WARN;
        case WAITING -> Tone.INFO;
        case FULFILLED -> Tone.GOOD;
        case MISSED -> Tone.BAD;
      };
    }
  }

  /** How many are still owed, those that wait to be checked counted as owed. */
  public int owed() {
    return Math.max(0, due - accepted);
  }
}

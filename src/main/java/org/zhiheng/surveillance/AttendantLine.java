package org.zhiheng.surveillance;

import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/**
 * One line of a list of attendants, and what it would do.
 *
 * @param number the line in the file, as an editor counts
 * @param name as the list tells it
 * @param certificate the number of the attendant's; blank where nothing would count
 * @param why what is wrong, or why it is passed over
 */
public record AttendantLine(
    long number, String name, String certificate, Outcome outcome, List<Refusal> why) {

  /** What becomes of a line. */
  public enum Outcome implements Worded {
    COUNTS,
    /** Nothing is wrong with it, but it is no matter of this body or of this officer. */
    PASSED_OVER,
    /** It has to be mended before any line counts. */
    WRONG;

    /** How a page shows it; the word always stands beside. */
    public Tone tone() {
      return switch (this) {
        case COUNTS -> Tone.GOOD;
        case PASSED_OVER -> Tone.NEUTRAL;
        case WRONG -> Tone.BAD;
      };
    }
  }

  public AttendantLine {
    why = List.copyOf(why);
  }
}

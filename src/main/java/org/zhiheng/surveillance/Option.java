package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/**
 * Whether a holder may do one thing, with the days between which it is possible.
 *
 * @param from the first day; null where it is not to come
 * @param through the last day; null where no end is in sight
 * @param why what speaks against it today, each with its clause
 */
public record Option(
    OptionKind kind,
    Answer answer,
    @Nullable LocalDate from,
    @Nullable LocalDate through,
    List<Refusal> why) {

  /** In a word. */
  public enum Answer implements Worded {
    NOW,
    LATER,
    NOT;

    /** How a page shows it; the word always stands beside. */
    public Tone tone() {
      return switch (this) {
        case NOW -> Tone.GOOD;
        case LATER -> Tone.INFO;
        case NOT -> Tone.NEUTRAL;
      };
    }
  }

  public Option {
    why = List.copyOf(why);
  }

  /** Whether it begins with an application. */
  public boolean isApplication() {
    return kind == OptionKind.RENEWAL
        || kind == OptionKind.UPGRADE
        || kind == OptionKind.REINSTATEMENT;
  }
}

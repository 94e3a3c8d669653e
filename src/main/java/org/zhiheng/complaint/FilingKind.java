package org.zhiheng.complaint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhiheng.kernel.Worded;

/** What somebody without an account may send in. */
public enum FilingKind implements Worded {
  /** 举报: an event that befell a holder or an organisation (9.3, C4). */
  EVENT,
  /** 异议: against what stands on public notice (P11). */
  OBJECTION,
  /** 投诉: about the body and those who work for it (ISO/IEC 17024, 9.9). */
  COMPLAINT;

  /** As it stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FilingKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}

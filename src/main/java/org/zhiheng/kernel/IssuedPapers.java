package org.zhiheng.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers that the body issued in a case, for the pages of those who are concerned. The module
 * that issues papers declares such a bean; it stands after the pages that list them.
 */
public interface IssuedPapers {

  /** Those that somebody may read, the last first; of a case that they may not follow none. */
  List<Line> ofCase(CaseId id, Actor reader);

  /**
   * One paper in a list.
   *
   * @param annulledOn when the act that it tells was annulled; null while it stands
   */
  record Line(String number, Worded kind, LocalDate issuedOn, @Nullable LocalDate annulledOn) {

    /** Where it is read. */
    public String path() {
      return "/paper/" + number;
    }
  }
}

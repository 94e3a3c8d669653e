package org.zhiheng.scheme;

import java.util.List;
import org.zhiheng.kernel.Worded;

/**
 * How the text is read where it can be read in more than one way; shown where it bites.
 *
 * @param shown the kinds of pages on which it matters
 * @param reading the one that holds
 * @param alternatives what else the text could mean
 */
public record Interpretation(
    String id,
    String place,
    Bites bites,
    List<Page> shown,
    Reading reading,
    List<Reading> alternatives,
    Words text) {

  /** What it is about. */
  public enum Bites implements Worded {
    SCORING,
    PROCESS,
    CERTIFICATE
  }

  /** A kind of page on which users meet an interpretation. */
  public enum Page implements Worded {
    APPLICATION,
    REVIEW,
    TEAM,
    DESK,
    CONSENSUS,
    REPORT,
    DECISION,
    CERTIFICATE,
    REGISTRY,
    ORGANISATION
  }

  public Interpretation {
    shown = List.copyOf(shown);
    alternatives = List.copyOf(alternatives);
    Misfit.unless(!shown.isEmpty(), "shown", "must name a page");
    check("reading", id, reading);
    Misfit.unless(
        reading.isSupported(),
        "reading",
        reading + " is a known reading of " + id + " that this version does not carry out yet");
    for (int i = 0; i < alternatives.size(); i++) {
      check("alternatives[" + i + "]", id, alternatives.get(i));
    }
    Misfit.unless(
        !alternatives.contains(reading), "alternatives", "must not repeat the reading that holds");
  }

  /** The alternatives that a scheme may choose today. */
  public List<Reading> choices() {
    return alternatives.stream().filter(Reading::isSupported).toList();
  }

  private static void check(String path, String id, Reading reading) {
    Misfit.unless(
        reading.interpretation().equals(id),
        path,
        reading + " is a reading of " + reading.interpretation() + ", not of " + id);
  }
}

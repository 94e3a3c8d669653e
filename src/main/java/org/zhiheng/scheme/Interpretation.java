package org.zhiheng.scheme;

import java.util.List;
import org.zhiheng.kernel.Worded;

/**
 * How the text is read where it can be read in more than one way; shown where it bites.
 *
 * @param reading the one that holds
 * @param alternatives what else the text could mean
 */
public record Interpretation(
    String id, String place, Bites bites, Reading reading, List<Reading> alternatives, Words text) {

  /** Where users meet it. */
  public enum Bites implements Worded {
    SCORING,
    PROCESS,
    CERTIFICATE
  }

  public Interpretation {
    alternatives = List.copyOf(alternatives);
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

  private static void check(String path, String id, Reading reading) {
    Misfit.unless(
        reading.interpretation().equals(id),
        path,
        reading + " is a reading of " + reading.interpretation() + ", not of " + id);
  }
}

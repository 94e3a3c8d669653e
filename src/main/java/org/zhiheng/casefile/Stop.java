package org.zhiheng.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One station of a case's way.
 *
 * @param passedAt when the case was through with it; null before, and where it ended
 */
public record Stop(Station station, Pace pace, @Nullable Instant passedAt) {

  /** How the case stands to a station. */
  public enum Pace {
    PASSED,
    HERE,
    AHEAD,
    /** The case ended here, without a certificate. */
    ENDED
  }

  /** The event that a case leaves a station with. */
  private static final Map<Station, String> LEFT_WITH =
      Map.of(
          Station.APPLICATION, "application.ApplicationSubmitted",
          Station.REVIEW, "application.ApplicationAccepted",
          Station.EVALUATION, "evaluation.ReportSigned",
          Station.DECISION, "decision.TookEffect",
          Station.CERTIFICATE, "certificate.CertificateIssued");

  /** The whole way of a case in a phase, with what has happened so far. */
  static List<Stop> way(Phase phase, List<Moment> moments) {
    return Arrays.stream(Station.values()).map(station -> of(station, phase, moments)).toList();
  }

  private static Stop of(Station station, Phase phase, List<Moment> moments) {
    Pace pace = pace(station, phase);
    Instant passedAt = pace == Pace.PASSED ? left(station, moments).orElse(null) : null;
    return new Stop(station, pace, passedAt);
  }

  private static Pace pace(Station station, Phase phase) {
    int distance = station.compareTo(phase.station());
    if (distance < 0 || phase == Phase.CERTIFIED) {
      return Pace.PASSED;
    }
    if (distance > 0) {
      return Pace.AHEAD;
    }
    return phase.isOver() ? Pace.ENDED : Pace.HERE;
  }

  private static Optional<Instant> left(Station station, List<Moment> moments) {
    return moments.stream()
        .filter(moment -> moment.event().equals(LEFT_WITH.get(station)))
        .map(Moment::at)
        .findFirst();
  }
}

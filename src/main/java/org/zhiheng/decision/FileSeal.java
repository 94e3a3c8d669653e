package org.zhiheng.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.seal.Manifest;

/**
 * 封卷: what a panel votes on, each part of it by its digest (8.4). It stays; what is put right in
 * the file while the panel votes has it sealed anew.
 *
 * @param edition of the report
 * @param number 1 for the first seal of the round, and one more for each other
 * @param by who handed the file to the panel or put it right
 */
public record FileSeal(
    CaseId id, int round, int edition, int number, Manifest manifest, AccountId by, Instant at) {

  /** The format of the parts, written here and read by whoever replays them. */
  public static final int FORMAT = 1;

  /** Seals the parts of a file. */
  static FileSeal of(
      Decision decision, int number, Map<String, String> parts, AccountId by, Instant at) {
    Instant sealedAt = moment(at);
    Map<String, String> subject =
        Map.of(
            "case", decision.id().toString(),
            "number", decision.number(),
            "round", String.valueOf(decision.round()),
            "edition", String.valueOf(decision.edition()),
            "seal", String.valueOf(number),
            "scheme", decision.heading().schemeId(),
            "sealedAt", sealedAt.toString());
    return new FileSeal(
        decision.id(),
        decision.round(),
        decision.edition(),
        number,
        new Manifest(FORMAT, subject, parts),
        by,
        sealedAt);
  }

  /** As the database keeps it, and never before what happened at the same time. */
  static Instant moment(Instant at) {
    return at.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
  }

  /** The digest that stands for the whole file. */
  public String hash() {
    return manifest.hash();
  }
}

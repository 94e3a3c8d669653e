package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.scoring.Result;

/**
 * Who signed an edition of a report and what it came to on that day, by which content of the
 * scheme.
 *
 * @param sitting the one whose agreed values it stands on
 */
public record Signature(
    int edition,
    int sitting,
    AccountId by,
    String name,
    Instant at,
    BigDecimal total,
    String grade,
    String fingerprint) {

  static Signature of(int edition, int sitting, Actor by, Instant at, Result result) {
    return new Signature(
        edition,
        sitting,
        by.id(),
        by.name(),
        at,
        result.total(),
        result.grade().code(),
        result.scheme().fingerprint());
  }
}

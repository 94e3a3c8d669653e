package org.zhiheng.audit;

import java.util.Optional;

/**
 * What came of recomputing the log.
 *
 * @param entries that were recomputed, up to the damage
 * @param checkpoints that fit them
 */
public record LogReport(long entries, long checkpoints, Optional<LogDamage> damage) {}

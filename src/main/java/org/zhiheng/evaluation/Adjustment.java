package org.zhiheng.evaluation;

import java.math.BigDecimal;

/** A final value that differs from the agreed one because of a finding (S15). */
public record Adjustment(BigDecimal coefficient, FindingSource source, String reason) {}

package org.zhiheng.scoring;

import java.math.BigDecimal;
import org.zhiheng.scheme.Row;

/** One coefficient raised, and the points that adds; what it does to the grade is not looked at. */
public record Rise(Row row, BigDecimal from, BigDecimal to, BigDecimal points) {}

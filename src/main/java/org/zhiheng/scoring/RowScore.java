package org.zhiheng.scoring;

import java.math.BigDecimal;
import org.zhiheng.scheme.Row;

/** A row with its coefficient and the points that follow. */
public record RowScore(Row row, BigDecimal coefficient, BigDecimal points) {}

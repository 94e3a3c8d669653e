package org.zhiheng.scheme;

import java.math.BigDecimal;

/** Table C.2: a rung of the ladder, its inclusive lower bound (S12), and whether it certifies. */
public record Grade(String code, BigDecimal from, boolean certifies) {}

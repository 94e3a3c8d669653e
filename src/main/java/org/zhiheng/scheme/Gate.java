package org.zhiheng.scheme;

import java.math.BigDecimal;

/** Table C.1: a grade needs at least these points in a group; for integrity all of them (S10). */
public record Gate(String group, BigDecimal minimum) {}

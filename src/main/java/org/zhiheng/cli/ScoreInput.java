package org.zhiheng.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One line of input: coefficients by row or, where there are errors, only those. */
record ScoreInput(String id, Map<String, BigDecimal> coefficients, List<String> errors) {}

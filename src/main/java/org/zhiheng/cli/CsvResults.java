package org.zhiheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.zhiheng.scheme.Indicator;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.GroupScore;
import org.zhiheng.scoring.Reason;
import org.zhiheng.scoring.Result;

/** Results as {@code id,total,} the groups {@code ,grade,reasons}. */
final class CsvResults implements ResultWriter {

  private final List<Indicator> groups;
  private final String mark;

  /**
   * @param mark what the output begins with
   */
  CsvResults(Scheme scheme, String mark) {
    this.mark = mark;
    this.groups = scheme.groups();
  }

  @Override
  public String header() {
    List<String> columns = new ArrayList<>(List.of("id", "total"));
    groups.forEach(group -> columns.add(group.id()));
    columns.addAll(List.of("grade", "reasons"));
    return mark + CsvLine.of(columns);
  }

  @Override
  public String result(String id, Result result) {
    List<String> fields = new ArrayList<>(List.of(id, points(result.total())));
    for (GroupScore group : result.groups()) {
      fields.add(points(group.points()));
    }
    fields.add(result.grade().code());
    fields.add(result.reasons().stream().map(Reason::code).collect(Collectors.joining(";")));
    return CsvLine.of(fields);
  }

  @Override
  public String errors(String id, List<String> errors) {
    List<String> fields = new ArrayList<>(List.of(id));
    fields.addAll(Collections.nCopies(groups.size() + 2, ""));
    fields.add(errors.stream().map(each -> "ERROR:" + each).collect(Collectors.joining(";")));
    return CsvLine.of(fields);
  }

  /** One decimal, and more only where the points have more: nothing is rounded away. */
  static String points(BigDecimal points) {
    BigDecimal exact = points.stripTrailingZeros();
    return (exact.scale() < 1 ? exact.setScale(1) : exact).toPlainString();
  }
}

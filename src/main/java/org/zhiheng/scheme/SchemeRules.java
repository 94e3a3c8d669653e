package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What must hold across the parts of a scheme; each part checks itself. */
final class SchemeRules {

  private SchemeRules() {}

  static void check(BigDecimal total, List<Indicator> groups) {
    unique("groups", groups, Indicator::id);
    BigDecimal sum = BigDecimal.ZERO;
    Set<String> rows = new HashSet<>();
    for (int g = 0; g < groups.size(); g++) {
      sum = sum.add(groups.get(g).points());
      uniqueRows("groups[" + g + "].rows", groups.get(g).rows(), rows);
    }
    Misfit.unless(
        sum.compareTo(total) == 0,
        "total",
        "is " + total.toPlainString() + " but the groups sum to " + sum.toPlainString());
  }

  private static void uniqueRows(String path, List<Row> rows, Set<String> seen) {
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      String at = path + "[" + r + "]";
      Misfit.unless(seen.add(row.id()), at + ".id", row.id() + " stands twice");
      unique(at + ".clauses", row.singleClauses(), Clause::id);
    }
  }

  static void checkGates(List<Gate> gates, List<Indicator> groups, List<Scale> scales) {
    unique("gates", gates, Gate::group);
    for (int g = 0; g < gates.size(); g++) {
      Gate gate = gates.get(g);
      String path = "gates[" + g + "]";
      Indicator group =
          groups.stream().filter(each -> each.id().equals(gate.group())).findFirst().orElse(null);
      Misfit.unless(group != null, path + ".group", "there is no group " + gate.group());
      BigDecimal reachable = reachable(Objects.requireNonNull(group), scales);
      Misfit.unless(gate.minimum().signum() > 0, path + ".minimum", "must be above 0");
      Misfit.unless(
          gate.minimum().compareTo(reachable) <= 0,
          path + ".minimum",
          "%s can never be met: %s reaches %s at most"
              .formatted(gate.minimum().toPlainString(), gate.group(), reachable.toPlainString()));
    }
  }

  private static BigDecimal reachable(Indicator group, List<Scale> scales) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Row row : group.rows()) {
      Scale scale =
          scales.stream().filter(each -> each.kind() == row.kind()).findFirst().orElseThrow();
      sum = sum.add(row.points().multiply(scale.values().getLast()));
    }
    return sum;
  }

  static void checkGrades(List<Grade> grades, BigDecimal total) {
    Misfit.unless(grades.size() > 1, "grades", "must hold at least two");
    unique("grades", grades, Grade::code);
    Misfit.unless(grades.getFirst().from().signum() == 0, "grades[0].from", "must be 0");
    Misfit.unless(
        !grades.getFirst().certifies(), "grades[0].certifies", "the lowest must not certify");
    Misfit.unless(grades.getLast().certifies(), "grades", "the highest must certify");
    for (int g = 1; g < grades.size(); g++) {
      String path = "grades[" + g + "]";
      Misfit.unless(
          grades.get(g - 1).from().compareTo(grades.get(g).from()) < 0,
          path + ".from",
          "overlaps the grade before: lower bounds must ascend");
      Misfit.unless(
          grades.get(g).from().compareTo(total) <= 0, path + ".from", "is above the total");
    }
  }

  static void checkAdvice(List<Advice> advice, List<Grade> grades) {
    unique("advice", advice, line -> line.size().name());
    Set<String> codes = new HashSet<>();
    grades.forEach(grade -> codes.add(grade.code()));
    for (int a = 0; a < advice.size(); a++) {
      for (int tier = 1; tier <= 3; tier++) {
        String code = advice.get(a).grade(tier);
        Misfit.unless(codes.contains(code), "advice[" + a + "]", "there is no grade " + code);
      }
    }
  }

  static <T> void unique(String path, List<T> items, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String id = key.apply(items.get(i));
      Misfit.unless(seen.add(id), path + "[" + i + "]", id + " stands twice");
    }
  }
}

package org.zhiheng.organisation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.DataFile;

/** The divisions of GB/T 4754-2017, read once from the product's data. */
final class Divisions {

  private static final String BY_GROUP = "BY_GROUP";
  private static final Map<String, Division> ALL = read();

  private Divisions() {}

  static Optional<Division> find(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  static Map<String, Division> all() {
    return ALL;
  }

  private static Map<String, Division> read() {
    SortedMap<String, SizeCategory> groups = new TreeMap<>();
    DataFile.rows("organisation/industry-groups.csv", "group", "category")
        .forEach(row -> groups.put(row.get(0), SizeCategory.valueOf(row.get(1))));
    return DataFile.rows("organisation/industries.csv", "division", "section", "tier", "category")
        .stream()
        .map(
            row ->
                new Division(
                    row.get(0),
                    row.get(1),
                    Tier.valueOf(row.get(2)),
                    whole(row.get(3)),
                    groupsOf(row.get(0), groups)))
        .collect(Collectors.toUnmodifiableMap(Division::code, division -> division));
  }

  private static @Nullable SizeCategory whole(String category) {
    return category.equals(BY_GROUP) ? null : SizeCategory.valueOf(category);
  }

  /** Groups of 59 are 591 to 599: all that sort from "59" to before "59:". */
  private static SortedMap<String, SizeCategory> groupsOf(
      String division, SortedMap<String, SizeCategory> groups) {
    return Collections.unmodifiableSortedMap(groups.subMap(division, division + ":"));
  }
}

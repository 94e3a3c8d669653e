package org.zhiheng.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The industries that people choose from, by code. */
public final class Industries {

  private static final List<Industry> ALL =
      Divisions.all().values().stream()
          .sorted(Comparator.comparing(Division::code))
          .flatMap(Industries::of)
          .toList();

  private Industries() {}

  /** Every division; in its place its groups, where the size depends on the group. */
  public static List<Industry> all() {
    return ALL;
  }

  private static Stream<Industry> of(Division division) {
    return division.whole() != null
        ? Stream.of(new Industry(division.code()))
        : division.groups().keySet().stream().map(Industry::new);
  }
}

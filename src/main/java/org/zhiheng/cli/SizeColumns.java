package org.zhiheng.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the columns of an input of organisations stand. */
final class SizeColumns {

  static final String ID = "id";
  static final String CLASS = "class";
  static final String STAFF = "staff";
  static final String REVENUE = "revenue";
  static final String ASSETS = "assets";

  private static final Set<String> NEEDED = Set.of(ID, CLASS, STAFF, REVENUE);
  private static final Set<String> KNOWN = Set.of(ID, CLASS, STAFF, REVENUE, ASSETS);

  private final Map<String, Integer> places;

  private SizeColumns(Map<String, Integer> places) {
    this.places = places;
  }

  /** The columns of a header; empty when one is missing, unknown or there twice. */
  static Optional<SizeColumns> of(List<String> header) {
    Map<String, Integer> places = new HashMap<>();
    for (String name : header) {
      places.put(name.strip().toLowerCase(Locale.ROOT), places.size());
    }
    Set<String> unknown = new HashSet<>(places.keySet());
    unknown.removeAll(KNOWN);
    boolean fits =
        unknown.isEmpty() && places.size() == header.size() && places.keySet().containsAll(NEEDED);
    return fits ? Optional.of(new SizeColumns(places)) : Optional.empty();
  }

  int count() {
    return places.size();
  }

  /**
   * The cell of a column; blank when the column or, at the end of a short row, the cell is missing.
   */
  String cell(List<String> row, String column) {
    int place = places.getOrDefault(column, row.size());
    return place < row.size() ? row.get(place) : "";
  }

  SizeInput input(List<String> row) {
    return new SizeInput(cell(row, CLASS), cell(row, STAFF), cell(row, REVENUE), cell(row, ASSETS));
  }
}

package org.zhiheng.shell;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;

/**
 * Where the columns of a typed table stand. Its head names them as the pages do in either language,
 * or as the code does; a page may have several names for one, between strokes.
 */
public final class TableColumns {

  /** In which a table may be written. */
  public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Map<String, Integer> places = new HashMap<>();

  private TableColumns() {}

  /**
   * Finds the columns in the head of a table; of two with one name the first counts.
   *
   * @param prefix of the message keys that name them
   */
  public static TableColumns of(CsvRecord head, List<String> columns, String prefix, Texts texts) {
    var found = new TableColumns();
    for (int i = 0; i < head.getFieldCount(); i++) {
      int place = i;
      String cell = head.getField(i);
      columns.stream()
          .filter(it -> names(it, prefix, texts).anyMatch(name -> Folding.same(name, cell)))
          .forEach(column -> found.places.putIfAbsent(column, place));
    }
    return found;
  }

  public boolean has(String column) {
    return places.containsKey(column);
  }

  /** What stands in a column of a line; blank where the table has no such column or cell. */
  public String cell(CsvRecord line, String column) {
    @Nullable Integer place = places.get(column);
    return place == null || place >= line.getFieldCount() ? "" : line.getField(place).strip();
  }

  private static Stream<String> names(String column, String prefix, Texts texts) {
    return Stream.concat(
        Stream.of(column),
        LANGUAGES.stream()
            .map(language -> texts.in(language).of(prefix + column))
            .flatMap(label -> Stream.of(label.split("/", -1))));
  }
}

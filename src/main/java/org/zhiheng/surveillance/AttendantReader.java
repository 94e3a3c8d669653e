package org.zhiheng.surveillance;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Texts;
import org.zhiheng.shell.TypedTable;

/**
 * Reads a list of attendants. Columns and kinds of documents are named as the pages name them in
 * either language, or as the code does; without a kind, the number is a citizen's.
 */
@Component
class AttendantReader {

  private static final String NAME = "name";
  private static final String TYPE = "documentType";
  private static final String NUMBER = "number";
  private static final List<String> COLUMNS = List.of(NAME, TYPE, NUMBER);
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final PersonDocuments documents;
  private final Texts texts;

  AttendantReader(PersonDocuments documents, Texts texts) {
    this.documents = documents;
    this.texts = texts;
  }

  /**
   * The lines of a list.
   *
   * @throws Refused when it cannot be read as a list of attendants at all
   */
  List<Attendant> read(String table, int most) {
    List<CsvRecord> records = records(table, most + 2L);
    if (records.size() < 2) {
      throw new Refused(List.of(SurveillanceRefusal.LIST_EMPTY.because().at("table")));
    }
    if (records.size() > most + 1) {
      throw new Refused(List.of(SurveillanceRefusal.LIST_TOO_LONG.because(most).at("table")));
    }
    Map<String, Integer> columns = columns(records.getFirst());
    return records.stream().skip(1).map(record -> attendant(record, columns)).toList();
  }

  private static List<CsvRecord> records(String table, long most) {
    try {
      return TypedTable.records(table, most);
    } catch (TypedTable.Unreadable e) {
      var refused = new Refused(List.of(SurveillanceRefusal.LIST_UNREADABLE.because().at("table")));
      refused.initCause(e);
      throw refused;
    }
  }

  private Map<String, Integer> columns(CsvRecord head) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < head.getFieldCount(); i++) {
      int place = i;
      String cell = head.getField(i);
      COLUMNS.stream()
          .filter(column -> names(column).anyMatch(name -> Folding.same(name, cell)))
          .forEach(column -> places.putIfAbsent(column, place));
    }
    if (!places.containsKey(NUMBER)) {
      throw new Refused(List.of(SurveillanceRefusal.NO_NUMBERS.because().at("table")));
    }
    return places;
  }

  private Stream<String> names(String column) {
    return Stream.concat(
        Stream.of(column),
        LANGUAGES.stream()
            .flatMap(
                language ->
                    Stream.of(
                        texts.in(language).of("surveillance.column." + column).split("/", -1))));
  }

  private Attendant attendant(CsvRecord record, Map<String, Integer> columns) {
    String number = HalfWidth.of(cell(record, columns, NUMBER)).replace(" ", "");
    return new Attendant(
        record.getStartingLineNumber(),
        CleanText.line(cell(record, columns, NAME)),
        new TypedDocument(type(cell(record, columns, TYPE)), number));
  }

  /** An unknown kind is left as it was typed, and refused with its line. */
  private String type(String typed) {
    if (typed.isEmpty()) {
      return documents.types().getFirst().name();
    }
    return documents.types().stream()
        .filter(type -> isCalled(type, typed))
        .map(Worded::name)
        .findFirst()
        .orElse(typed);
  }

  private boolean isCalled(Worded type, String typed) {
    return Folding.same(type.name(), typed)
        || LANGUAGES.stream()
            .anyMatch(language -> Folding.same(texts.in(language).of(type), typed));
  }

  private static String cell(CsvRecord line, Map<String, Integer> columns, String column) {
    @Nullable Integer place = columns.get(column);
    return place == null || place >= line.getFieldCount() ? "" : line.getField(place).strip();
  }
}

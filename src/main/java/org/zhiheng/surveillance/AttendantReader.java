package org.zhiheng.surveillance;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.TableColumns;
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
    TableColumns columns = columns(records.getFirst());
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

  private TableColumns columns(CsvRecord head) {
    TableColumns columns = TableColumns.of(head, COLUMNS, "surveillance.column.", texts);
    if (!columns.has(NUMBER)) {
      throw new Refused(List.of(SurveillanceRefusal.NO_NUMBERS.because().at("table")));
    }
    return columns;
  }

  private Attendant attendant(CsvRecord record, TableColumns columns) {
    String number = HalfWidth.of(columns.cell(record, NUMBER)).replace(" ", "");
    return new Attendant(
        record.getStartingLineNumber(),
        CleanText.line(columns.cell(record, NAME)),
        new TypedDocument(type(columns.cell(record, TYPE)), number));
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
        || TableColumns.LANGUAGES.stream()
            .anyMatch(language -> Folding.same(texts.in(language).of(type), typed));
  }
}

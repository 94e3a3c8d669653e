package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.sheet.Sheet;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/** What one request needs of the scoring desk. */
record Desk(Evaluation evaluation, Dossier dossier, Scheme scheme, Sheet sheet) {

  Row row(String id) {
    return scheme.row(id).orElseThrow(() -> new NotFound(id));
  }

  Row firstOpen() {
    return Running.of(scheme, sheet).open().stream().findFirst().orElse(scheme.rows().getFirst());
  }

  Form stored(Row row) {
    SheetRow written = sheet.row(row.id());
    var stored = fields(written);
    stored.put("version", written.version());
    return Form.showing(stored);
  }

  /** The next row, and after the last one whatever is still open; then the end of the page. */
  String after(Row row) {
    return Steps.after(scheme, row)
        .or(() -> Running.of(scheme, sheet).open().stream().findFirst())
        .map(Row::id)
        .orElse(row.id() + "#submission");
  }

  static Map<String, @Nullable Object> fields(SheetRow row) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("coefficient", plain(row.coefficient()));
    fields.put("weakest", plain(row.weakest()));
    fields.put("strengths", row.strengths());
    fields.put("opportunities", row.opportunities());
    fields.put("reason", row.reason());
    return fields;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}

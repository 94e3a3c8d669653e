package org.zhiheng.application.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Evidence;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.kernel.NumberBounds;
import org.zhiheng.scheme.Row;
import org.zhiheng.shell.Form;
import org.zhiheng.shell.Text;

/** The form of one row: text, own coefficient, and which evidence supports it. */
record RowForm(Form form) {

  /** What is stored; each piece of evidence that is offered is named, so that none is lost. */
  static Form stored(Dossier dossier, Row row, Text text) {
    var values = new LinkedMultiValueMap<String, String>();
    facts(dossier, row, text).forEach(values::set);
    values.set("version", Integer.toString(dossier.selfEvaluation(row.id()).version()));
    for (Evidence evidence : dossier.evidenceFor(row.id())) {
      values.add("evidence", evidence.id().toString());
    }
    return Form.of(values);
  }

  /** What somebody else may have changed in the meantime. */
  static Map<String, String> facts(Dossier dossier, Row row, Text text) {
    SelfEvaluation stored = dossier.selfEvaluation(row.id());
    return Map.of("text", stored.text(), "coefficient", text.number(stored.coefficient()));
  }

  RowForm check() {
    form.atMost(ApplicationRules.TEXT, "text")
        .checkNumber(NumberBounds.COEFFICIENT, "coefficient")
        .checkWhole("version");
    return this;
  }

  SelfEvaluation selfEvaluation(String row) {
    return new SelfEvaluation(
        row, form.prose("text"), form.numberOrNull("coefficient"), form.version());
  }

  Map<UUID, Boolean> supports() {
    List<UUID> ticked = form.uuids("evidence");
    var supports = new LinkedHashMap<UUID, Boolean>();
    for (UUID offered : form.uuids("offered")) {
      supports.put(offered, ticked.contains(offered));
    }
    return supports;
  }

  /** An autosave that was under way when the button was pressed is no collision. */
  boolean isStored(Dossier dossier, String row) {
    SelfEvaluation stored = dossier.selfEvaluation(row);
    SelfEvaluation typed = selfEvaluation(row);
    boolean sameEvidence =
        dossier.evidence().stream().allMatch(one -> typedLike(one, one.rows().contains(row)));
    return sameEvidence
        && stored.text().equals(typed.text())
        && same(stored.coefficient(), typed.coefficient());
  }

  private boolean typedLike(Evidence evidence, boolean supported) {
    return supports().getOrDefault(evidence.id(), supported) == supported;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }
}

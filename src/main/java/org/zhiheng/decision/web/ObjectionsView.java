package org.zhiheng.decision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.decision.Objection;
import org.zhiheng.decision.PublicNoticeRules;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.shell.Form;

/**
 * What whoever was evaluated reads of objections.
 *
 * @param answering the objection that the last form was about; null for a fresh page
 */
public record ObjectionsView(
    CaseId id,
    List<Objection> objections,
    LocalDate today,
    @Nullable String answering,
    Form typed) {

  public boolean isAnswerable(Objection objection) {
    return PublicNoticeRules.whyNotAnswer(objection, today).isEmpty();
  }

  /** The form of an objection, which shows what was typed if it was this one that was sent. */
  public Form form(Objection objection) {
    String id = objection.id().toString();
    Form form = id.equals(answering) ? typed : Form.showing(Map.of());
    return form.within("o" + id);
  }
}

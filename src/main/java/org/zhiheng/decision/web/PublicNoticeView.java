package org.zhiheng.decision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.Objection;
import org.zhiheng.decision.PublicNotice;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * The page on which objections to a decision on public notice are recorded and settled.
 *
 * @param untold objections to earlier notices whose makers were not told yet
 * @param whyNotRecord what speaks against the reader's recording one
 * @param recordedUntil the last day on which what came in by the last day is recorded
 * @param held what keeps the decision from taking effect (C8)
 * @param settles whether the reader is a manager, who settles them
 * @param whyNotSettle what speaks against the reader's settling an open one
 * @param names of those who recorded or settled one
 * @param settling the objection that the last form was about; null for a fresh page
 */
public record PublicNoticeView(
    Decision decision,
    PublicNotice notice,
    List<Objection> untold,
    List<Refusal> whyNotRecord,
    LocalDate recordedUntil,
    List<Refusal> held,
    boolean settles,
    Map<UUID, List<Refusal>> whyNotSettle,
    Map<AccountId, String> names,
    LocalDate today,
    Form recording,
    @Nullable String settling,
    Form settlement) {

  /** The form of an objection, which shows what was typed if it was this one that was sent. */
  public Form form(String objection) {
    Form form = objection.equals(settling) ? settlement : Form.showing(Map.of());
    return form.within("o" + objection);
  }

  /** What speaks against the reader's settling an objection. */
  public List<Refusal> whyNotSettle(Objection objection) {
    return whyNotSettle.getOrDefault(objection.id(), List.of());
  }

  public String name(AccountId account) {
    return Objects.requireNonNullElse(names.get(account), "");
  }
}

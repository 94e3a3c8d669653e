package org.zhiheng.body.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhiheng.body.RiskReview;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.Form;

/**
 * The register of risks to impartiality.
 *
 * @param history reviews of the risk that the reader chose; empty for none
 * @param names of those who reviewed it
 */
public record RisksView(
    Slice<RiskReview> risks,
    List<RiskReview> history,
    Map<AccountId, String> names,
    Form form,
    boolean mayEdit,
    LocalDate today) {

  public RisksView {
    history = List.copyOf(history);
    names = Map.copyOf(names);
  }
}

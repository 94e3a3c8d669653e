package org.zhiheng.complaint.web;

import java.util.List;
import java.util.Map;
import org.zhiheng.complaint.Complaint;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * A complaint as a manager or the supervising authority reads it.
 *
 * @param names of the managers who said what they would answer
 * @param answers whether the reader is one of those who answer
 * @param whyNot what speaks against the reader's answering it now
 */
public record ComplaintView(
    Complaint complaint,
    Map<AccountId, String> names,
    boolean answers,
    List<Refusal> whyNot,
    Form answer,
    Form concern,
    Form release,
    Form join) {

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }
}

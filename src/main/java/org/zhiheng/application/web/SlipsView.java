package org.zhiheng.application.web;

import java.util.Map;
import java.util.Objects;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.Proposals;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * What two people of the body may do together in one case, and what they did.
 *
 * @param facts that may be corrected, as they stand
 * @param names of those who proposed or settled something
 */
public record SlipsView(
    Dossier dossier,
    Scheme scheme,
    Proposals.WhyNot whyNot,
    Map<CorrectableFact, String> facts,
    Map<AccountId, String> names,
    Forms forms) {

  /** One form for each step. */
  public record Forms(Map<Step, Form> all) {

    /** The form of a step, which shows what was typed if it was this one that was sent. */
    public Form of(Step step) {
      return Objects.requireNonNull(all.get(step), "each step has a form");
    }
  }

  /** What can be done on the page. */
  public enum Step {
    ANNUL,
    END,
    CORRECT,
    CONFIRM,
    REJECT,
    TAKE_BACK
  }

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }
}

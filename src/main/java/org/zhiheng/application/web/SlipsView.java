package org.zhiheng.application.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.review.Proposals;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * What two people of the body may do together in one case, and what they did.
 *
 * @param facts that may be corrected, as they stand
 * @param names of those who proposed or settled something
 * @param sent the step that was sent and could not be done; null where none was
 */
public record SlipsView(
    Dossier dossier,
    Scheme scheme,
    Proposals.WhyNot whyNot,
    Map<CorrectableFact, String> facts,
    Map<AccountId, String> names,
    Forms forms,
    @Nullable Step sent) {

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

  /** Whether the page has the form of the step that was sent, or none was. */
  public boolean offersSent() {
    return sent == null || isOffered(sent);
  }

  /**
   * What was typed for a step that the page does not offer any more, because somebody else was
   * faster: it stays to be read and copied.
   */
  public List<String> leftOver() {
    Form typed = forms.of(Objects.requireNonNull(sent, "asked where a step was sent"));
    return Stream.of("after", "reason", "evidence")
        .map(typed::value)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private boolean isOffered(Step step) {
    boolean waits = dossier.done().openProposal().isPresent();
    return switch (step) {
      case ANNUL -> !waits && whyNot.annul().isEmpty();
      case END -> !waits && whyNot.end().isEmpty();
      case CORRECT -> !waits && whyNot.correct().isEmpty();
      case CONFIRM, REJECT -> waits && whyNot.settle().isEmpty();
      case TAKE_BACK -> waits && whyNot.takeBack().isEmpty();
    };
  }

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }
}

package org.zhiheng.certificate.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.EditionCause;
import org.zhiheng.certificate.Editions;
import org.zhiheng.certificate.HolderFacts;
import org.zhiheng.certificate.ReissueProposal;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.shell.Form;

/**
 * The page on which two people re-issue a certificate.
 *
 * @param offer what the files give for each cause; the new employer is asked for
 * @param proposals all that was proposed for the number, the first one first
 * @param names of those who proposed or settled something
 */
public record EditionView(
    Certificate certificate,
    Editions.WhyNot whyNot,
    Map<EditionCause, HolderFacts> offer,
    List<ReissueProposal> proposals,
    Map<AccountId, String> names,
    Map<Step, Form> forms) {

  /** What can be done on the page. */
  public enum Step {
    PROPOSE,
    AGREE,
    REJECT,
    TAKE_BACK
  }

  /** The form of a step, which shows what was typed if it was this one that was sent. */
  public Form form(Step step) {
    return Objects.requireNonNull(forms.get(step), "each step has a form");
  }

  /** Whether the form of a step is on the page. */
  public boolean shows(Step step) {
    boolean waits = open().isPresent();
    return switch (step) {
      case PROPOSE -> whyNot.propose().isEmpty();
      case TAKE_BACK -> waits && whyNot.takeBack().isEmpty();
      case AGREE, REJECT -> waits && !shows(Step.TAKE_BACK) && whyNot.settle().isEmpty();
    };
  }

  /** Steps whose form is not on the page; what was said to one of them is shown all the same. */
  public List<Step> hidden() {
    return Arrays.stream(Step.values()).filter(step -> !shows(step)).toList();
  }

  /** What a further paper may be for, as the files stand; the paper alone where nothing differs. */
  public List<EditionCause> causes() {
    return Arrays.stream(EditionCause.values()).filter(this::isPossible).toList();
  }

  private boolean isPossible(EditionCause cause) {
    HolderFacts facts = offer.get(cause);
    return cause == EditionCause.EMPLOYER
        || (facts != null && Editions.fits(certificate, cause, facts));
  }

  public @Nullable HolderFacts offered(EditionCause cause) {
    return offer.get(cause);
  }

  public Optional<ReissueProposal> open() {
    return proposals.stream().filter(ReissueProposal::isOpen).findFirst();
  }

  /** What was not agreed to, the last one first. */
  public List<ReissueProposal> dropped() {
    return proposals.stream().filter(it -> !it.isOpen() && !it.isAgreed()).toList().reversed();
  }

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }
}

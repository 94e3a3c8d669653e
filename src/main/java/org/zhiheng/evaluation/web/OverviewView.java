package org.zhiheng.evaluation.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.evaluation.Choice;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.IndependenceState;
import org.zhiheng.evaluation.Member;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.shell.Form;

/**
 * Team, stage and what comes next, as one reader may see it.
 *
 * @param reader who reads
 * @param submitted whose sheets are in; null where the reader may not know
 * @param ownSubmitted whether the reader's own sheet is in
 * @param choices who might replace a member, for who may do so
 */
public record OverviewView(
    Evaluation evaluation,
    AccountId reader,
    @Nullable Set<AccountId> submitted,
    boolean ownSubmitted,
    boolean readsDossier,
    boolean seesValues,
    List<Choice> choices,
    Form declaring,
    Form declining,
    Form replacing) {

  public String path() {
    return "/evaluation/" + evaluation.id();
  }

  /** The reader's own part, if in the team. */
  public Optional<Member> own() {
    return evaluation.team().member(reader);
  }

  public boolean mustDeclare() {
    return own().filter(member -> member.independence() == IndependenceState.OPEN).isPresent();
  }

  public boolean leads() {
    return evaluation.isLedBy(reader);
  }

  /** Members whom somebody else may replace. */
  public List<Member> replaceable() {
    return evaluation.team().members().stream()
        .filter(member -> member.independence() != IndependenceState.DECLARED)
        .toList();
  }

  /** Those who may take a place: not in the team yet. */
  public List<Choice> candidates() {
    return choices.stream()
        .filter(choice -> evaluation.team().member(choice.entry().account()).isEmpty())
        .toList();
  }
}

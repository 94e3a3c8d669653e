package org.zhiheng.evaluation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.IndependenceState;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.evaluation.team.Choice;
import org.zhiheng.kernel.AccountId;

/**
 * Team, stage and what comes next, as one reader may see it.
 *
 * @param kind of the application that is evaluated (C10)
 * @param reader who reads
 * @param submitted whose sheets are in; null where the reader may not know
 * @param ownSubmitted whether the reader's own sheet is in
 * @param manages whether the reader puts this team together
 * @param choices who might replace a member, for people who may do so
 * @param words whom the reader looks for among those who might
 * @param points what stops the team, for people who may settle it
 */
public record OverviewView(
    Evaluation evaluation,
    ApplicationKind kind,
    AccountId reader,
    @Nullable Set<AccountId> submitted,
    boolean ownSubmitted,
    boolean readsDossier,
    boolean seesValues,
    boolean manages,
    List<Choice> choices,
    String words,
    Map<AccountId, Set<MemberObstacle>> points,
    TeamForms forms) {

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

  /** Whether the reader may give up the own seat. */
  public boolean mayLeave() {
    return evaluation.stage().runs() && own().filter(Member::hasDeclared).isPresent();
  }

  /** Members whom somebody else may replace: those who have left first. */
  public List<Member> replaceable() {
    return evaluation.team().members().stream()
        .filter(member -> !member.hasDeclared())
        .sorted(Comparator.comparing((Member member) -> !member.isVacant()))
        .toList();
  }

  /** Members who have not left. */
  public List<Member> present() {
    return evaluation.team().members().stream().filter(member -> !member.isVacant()).toList();
  }

  /** Who may lead in the place of a leader who has left; nobody while the leader is there. */
  public List<Member> leaders() {
    return evaluation.team().leader().isVacant()
        ? evaluation.team().members().stream().filter(Member::hasDeclared).toList()
        : List.of();
  }

  /** Those who may take a place: not in the team yet. */
  public List<Choice> candidates() {
    return choices.stream()
        .filter(choice -> evaluation.team().member(choice.entry().account()).isEmpty())
        .toList();
  }
}

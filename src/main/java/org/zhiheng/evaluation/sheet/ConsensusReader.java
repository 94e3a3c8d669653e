package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.kernel.AccountId;

/** Reads the sheets of a team and what it agreed on, for callers who know it may be seen. */
@Component
public class ConsensusReader {

  private final Rounds rounds;
  private final SheetStore sheets;
  private final ConsensusStore agreed;

  ConsensusReader(Rounds rounds, SheetStore sheets, ConsensusStore agreed) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.agreed = agreed;
  }

  /** Of the present team, in its present sitting. */
  public Consensus of(Evaluation evaluation) {
    var people = new LinkedHashMap<AccountId, String>();
    evaluation.team().members().forEach(member -> people.put(member.account(), member.name()));
    return of(evaluation.key(), people, evaluation.sitting());
  }

  /** What the present team agrees on, by row id. */
  public Map<String, BigDecimal> values(Evaluation evaluation) {
    return agreed.values(evaluation.key(), evaluation.sitting());
  }

  /** The sheets of those who left, by name, as far as they had written any. */
  Map<String, Sheet> kept(Evaluation evaluation) {
    Map<AccountId, String> left = rounds.left(evaluation);
    var kept = new LinkedHashMap<String, Sheet>();
    sheets.all(evaluation.key(), List.copyOf(left.keySet())).stream()
        .filter(sheet -> !sheet.rows().isEmpty())
        .forEach(sheet -> kept.put(left.get(sheet.assessor()), sheet));
    return kept;
  }

  /** Of those whose sheets counted in a sitting, in the order of the team. */
  public Consensus of(RoundId id, Map<AccountId, String> people, int sitting) {
    return new Consensus(
        sheets.all(id, List.copyOf(people.keySet())),
        List.copyOf(people.values()),
        agreed.find(id, sitting));
  }
}

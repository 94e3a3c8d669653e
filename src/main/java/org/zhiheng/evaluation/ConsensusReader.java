package org.zhiheng.evaluation;

import org.springframework.stereotype.Component;

/** Reads the sheets of a team and what it agreed on, for callers who know it may be seen. */
@Component
class ConsensusReader {

  private final SheetStore sheets;
  private final ConsensusStore agreed;

  ConsensusReader(SheetStore sheets, ConsensusStore agreed) {
    this.sheets = sheets;
    this.agreed = agreed;
  }

  Consensus of(Evaluation evaluation) {
    return new Consensus(
        evaluation.team().members().stream()
            .map(member -> sheets.find(evaluation.id(), member.account()))
            .toList(),
        agreed.find(evaluation.id()));
  }
}

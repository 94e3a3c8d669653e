package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.ConsensusRules;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.evaluation.sheet.Sheet;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scale;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * All independent values beside what was agreed (S13).
 *
 * @param leads whether the reader records the consensus
 * @param kept sheets of those who left, for people who oversee the evaluation; they do not count
 * @param consents what the members said to values that need every member's agreement, by row
 * @param row the one that the form records
 */
public record ConsensusView(
    Evaluation evaluation,
    Scheme scheme,
    Consensus consensus,
    Map<String, Sheet> kept,
    Map<String, List<Consent>> consents,
    AccountId reader,
    boolean leads,
    Row row,
    Form form,
    Form closing) {

  public String path() {
    return "/evaluation/" + evaluation.id();
  }

  /** Whether the leader may still record values. */
  public boolean open() {
    return leads && evaluation.stage() == EvaluationStage.CONSENSUS;
  }

  public Scale scale() {
    return scheme.scale(row.kind());
  }

  public Optional<Row> previous() {
    return Steps.before(scheme, row);
  }

  public Optional<Row> following() {
    return Steps.after(scheme, row);
  }

  /** Rows that wait for the leader. */
  public List<Row> openRows() {
    return ConsensusRules.open(scheme, consensus);
  }

  /** Rows that one step may record, as everybody agrees on them. */
  public List<Row> unanimous() {
    return ConsensusRules.unanimous(scheme, consensus);
  }

  /** The agreed value of the row where the scheme reckons it (S13). */
  public Optional<BigDecimal> reckoned() {
    return consensus.reckoned(scheme, row);
  }

  /** Whether the row asks for evidence and for everybody's agreement below its full points. */
  public boolean needsAllPoints() {
    return MarkRules.needsAllPoints(scheme, row);
  }

  /** Rows whose agreed value every member has to agree to on record (S10, S13). */
  public List<Row> toConsent() {
    return scheme.rows().stream()
        .filter(each -> ConsensusRules.needsConsent(scheme, each, consensus))
        .toList();
  }

  /** What a member said to such a value, if anything. */
  public Optional<Consent> consent(Row of, AccountId member) {
    return consents.getOrDefault(of.id(), List.of()).stream()
        .filter(each -> each.member().equals(member))
        .findFirst();
  }

  /** Whether the reader is asked about it. */
  public boolean isAsked(Row of) {
    return evaluation.stage() == EvaluationStage.CONSENSUS
        && evaluation.team().member(reader).filter(Member::hasDeclared).isPresent()
        && consent(of, reader).filter(Consent::agrees).isEmpty();
  }

  public boolean agreed(String rowId) {
    return consensus.rows().containsKey(rowId);
  }

  public ConsensusRow agreement(String rowId) {
    ConsensusRow agreement = consensus.rows().get(rowId);
    if (agreement == null) {
      throw new IllegalArgumentException("nothing agreed yet: " + rowId);
    }
    return agreement;
  }

  /** The class that colours a coefficient; the number stands beside the colour. */
  public static String heat(BigDecimal coefficient) {
    return "heat-" + coefficient.movePointRight(1).intValue();
  }
}

package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.Team;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What the leader may record as agreed, and when the consensus may be closed (S13). */
public final class ConsensusRules {

  private ConsensusRules() {}

  /**
   * S13: an allowed value; where it differs from the median of the independent values the reason is
   * written down. With an odd team the median is a value that somebody gave. Where the scheme
   * reckons the agreed value there is no other.
   */
  public static List<Refusal> whyNotAgree(
      Scheme scheme, Row row, ConsensusRow typed, Consensus consensus) {
    BigDecimal value = typed.coefficient();
    var refusals = new ArrayList<>(MarkRules.whyNotValue(scheme, row, value));
    refusals.addAll(MarkRules.whyNotUnexplained(scheme, row, value, typed.reason()));
    if (MarkRules.deniesGrade(scheme, row, value) && Folding.saysNothing(typed.evidence())) {
      refusals.add(
          EvaluationRefusal.GATE_WITHOUT_EVIDENCE.because(row.id(), row.points()).at("evidence"));
    }
    refusals.addAll(ClauseRules.whyNotAgree(scheme, row, value, consensus.written(row.id())));
    refusals.addAll(whyNotApart(scheme, row, typed, consensus));
    return refusals;
  }

  /** S13: how far the agreed value may be from what the assessors gave. */
  private static List<Refusal> whyNotApart(
      Scheme scheme, Row row, ConsensusRow typed, Consensus consensus) {
    BigDecimal value = typed.coefficient();
    Optional<BigDecimal> reckoned = consensus.reckoned(scheme, row);
    if (reckoned.isPresent()) {
      return value.compareTo(reckoned.get()) == 0
          ? List.of()
          : List.of(
              EvaluationRefusal.OTHER_THAN_RECKONED
                  .because(row.id(), reckoned.get())
                  .at("coefficient"));
    }
    BigDecimal median = consensus.spread(row.id()).median();
    return value.compareTo(median) == 0 || !Folding.saysNothing(typed.reason())
        ? List.of()
        : List.of(EvaluationRefusal.DIFFERS_WITHOUT_REASON.because(row.id(), median).at("reason"));
  }

  /** Rows without an agreed value. */
  public static List<Row> open(Scheme scheme, Consensus consensus) {
    return scheme.rows().stream().filter(row -> !consensus.rows().containsKey(row.id())).toList();
  }

  /**
   * Open rows to which everybody gave the same value, or whose value the scheme reckons, and that
   * no reading asks to explain: there is nothing left to agree on. A unanimous 0, or a lost gate,
   * keeps its row to itself (S5, S10).
   */
  public static List<Row> unanimous(Scheme scheme, Consensus consensus) {
    return open(scheme, consensus).stream()
        .filter(
            row ->
                consensus.reckoned(scheme, row).isPresent()
                    || consensus.spread(row.id()).range().signum() == 0)
        .filter(row -> nothingToSay(scheme, row, consensus))
        .toList();
  }

  private static boolean nothingToSay(Scheme scheme, Row row, Consensus consensus) {
    return whyNotAgree(scheme, row, same(scheme, consensus, row), consensus).isEmpty();
  }

  /** What everybody gave, or what the scheme reckons, as the agreed value of a row without one. */
  public static ConsensusRow same(Scheme scheme, Consensus consensus, Row row) {
    BigDecimal value =
        consensus.reckoned(scheme, row).orElseGet(() -> consensus.spread(row.id()).median());
    return new ConsensusRow(value, "", 0);
  }

  /** S10, S13, P18: whether a row's agreed value needs every member's agreement on record. */
  public static boolean needsConsent(Scheme scheme, Row row, Consensus consensus) {
    ConsensusRow agreed = consensus.rows().get(row.id());
    return agreed != null && needsConsent(scheme, row, agreed.coefficient(), consensus);
  }

  /** A value that denies every grade does (S10), and one that nobody's own score reaches (S13). */
  static boolean needsConsent(Scheme scheme, Row row, BigDecimal value, Consensus consensus) {
    return MarkRules.deniesGrade(scheme, row, value) || consensus.isOutside(row.id(), value);
  }

  /** S10, S13: a member agrees to what is asked, or says why not. */
  public static List<Refusal> whyNotConsent(
      Scheme scheme, Row row, Consensus consensus, boolean agrees, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (!needsConsent(scheme, row, consensus)) {
      refusals.add(EvaluationRefusal.NOTHING_TO_AGREE_TO.because(row.id()));
    }
    if (!agrees && Folding.saysNothing(reason)) {
      refusals.add(EvaluationRefusal.NO_REASON.because().at("reason"));
    }
    return refusals;
  }

  /** S10, S13: while a member has not agreed to a value that needs it nothing is closed. */
  public static List<Refusal> whyNotWithoutConsent(
      Scheme scheme, Consensus consensus, Map<String, List<Consent>> consents, Team team) {
    var refusals = new ArrayList<Refusal>();
    for (Row row : scheme.rows()) {
      if (needsConsent(scheme, row, consensus)) {
        List<Consent> given = consents.getOrDefault(row.id(), List.of());
        team.members().stream()
            .filter(member -> given.stream().noneMatch(each -> agrees(each, member)))
            .map(member -> EvaluationRefusal.AGREEMENT_IS_MISSING.because(row.id(), member.name()))
            .forEach(refusals::add);
      }
    }
    return refusals;
  }

  /** Who has said nothing yet to a value that needs the agreement of every member. */
  static Set<AccountId> waiting(
      Scheme scheme, Consensus consensus, Map<String, List<Consent>> consents, Team team) {
    Set<AccountId> waiting = new LinkedHashSet<>();
    for (Row row : scheme.rows()) {
      if (needsConsent(scheme, row, consensus)) {
        Set<AccountId> rest = team.accounts();
        consents.getOrDefault(row.id(), List.of()).forEach(each -> rest.remove(each.member()));
        waiting.addAll(rest);
      }
    }
    return waiting;
  }

  private static boolean agrees(Consent consent, Member member) {
    return consent.agrees() && consent.member().equals(member.account());
  }

  /** The consensus is closed when every row has its value. */
  public static List<Refusal> whyNotClose(Scheme scheme, Consensus consensus) {
    return open(scheme, consensus).stream()
        .map(row -> EvaluationRefusal.ROW_WITHOUT_VALUE.because(row.id()))
        .toList();
  }
}

package org.zhiheng.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** Plainly fictional teams and sheets for the tests of the rules. */
final class Teams {

  static final Scheme SCHEME = Schemes.shipped(Clock.systemUTC()).current();
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  static final String CODE = "91350100M000100Y43";
  static final AccountId APPLICANT = AccountId.next();
  static final AccountId LEADER = AccountId.next();
  static final AccountId COLLEAGUE = AccountId.next();
  static final AccountId RECOMMENDER = AccountId.next();
  static final AccountId SECOND = AccountId.next();
  static final AccountId THIRD = AccountId.next();

  private Teams() {}

  static Evaluation evaluation(EvaluationStage stage) {
    IndependenceState state =
        stage == EvaluationStage.DECLARING ? IndependenceState.OPEN : IndependenceState.DECLARED;
    return evaluation(
        stage,
        member(LEADER, Seat.LEADER, state),
        member(SECOND, Seat.MEMBER, state),
        member(THIRD, Seat.MEMBER, state));
  }

  static Evaluation evaluation(EvaluationStage stage, Member... members) {
    return new Evaluation(
        CaseId.next(),
        1,
        "2026-000001",
        APPLICANT,
        person(APPLICANT),
        "测试甲",
        "演示一号公司",
        Set.of(person(RECOMMENDER), person(COLLEAGUE)),
        SCHEME.id(),
        stage,
        1,
        new Team(List.of(members)),
        evaluators(members),
        NOW,
        TODAY.plusDays(30),
        1);
  }

  static Member member(AccountId account, Seat seat, IndependenceState independence) {
    return new Member(
        account, person(account), "演示评价员", seat, independence, Set.of(), null, null, null);
  }

  /** Each account is of a person of its own. */
  static PersonId person(AccountId account) {
    return new PersonId(account.value());
  }

  private static Set<PersonId> evaluators(Member... members) {
    return Arrays.stream(members).map(Member::person).collect(Collectors.toSet());
  }

  static Actor actor(AccountId account, Role... roles) {
    return new Actor(account, person(account), "演示", Set.of(roles), null);
  }

  static RosterEntry entry(AccountId account, String organisation, LocalDate until) {
    return new RosterEntry(
        account, PersonId.next(), "测试戊", organisation, "演示二号公司", "评价员证", until, 1);
  }

  /** A sheet with one coefficient everywhere, and 1 where all points are needed. */
  static Sheet sheet(AccountId assessor, String coefficient) {
    var rows = new HashMap<String, SheetRow>();
    for (Row row : SCHEME.rows()) {
      String value = MarkRules.needsAllPoints(SCHEME, row) ? "1.0" : coefficient;
      rows.put(row.id(), new SheetRow(new BigDecimal(value), "", "", "", 1));
    }
    return new Sheet(CaseId.next(), assessor, rows, null, 1);
  }

  static Map<String, BigDecimal> marks(String coefficient) {
    var marks = new HashMap<String, BigDecimal>();
    sheet(LEADER, coefficient).rows().forEach((id, row) -> marks.put(id, row.coefficient()));
    return marks;
  }

  static Row row(String id) {
    return SCHEME.row(id).orElseThrow();
  }

  static List<EvaluationRefusal> reasons(List<Refusal> refusals) {
    return refusals.stream().map(refusal -> (EvaluationRefusal) refusal.reason()).toList();
  }
}

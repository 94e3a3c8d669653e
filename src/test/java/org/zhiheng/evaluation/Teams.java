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
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.evaluation.sheet.Sheet;
import org.zhiheng.evaluation.sheet.SheetRow;
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
public final class Teams {

  public static final Scheme SCHEME = Schemes.shipped(Clock.systemUTC()).current();
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  public static final String CODE = "91350100M000100Y43";
  public static final AccountId APPLICANT = AccountId.next();
  public static final AccountId LEADER = AccountId.next();
  public static final AccountId COLLEAGUE = AccountId.next();
  public static final AccountId RECOMMENDER = AccountId.next();
  public static final AccountId SECOND = AccountId.next();
  public static final AccountId THIRD = AccountId.next();

  private Teams() {}

  public static Evaluation evaluation(EvaluationStage stage) {
    IndependenceState state =
        stage == EvaluationStage.DECLARING ? IndependenceState.OPEN : IndependenceState.DECLARED;
    return evaluation(
        stage,
        member(LEADER, Seat.LEADER, state),
        member(SECOND, Seat.MEMBER, state),
        member(THIRD, Seat.MEMBER, state));
  }

  public static Evaluation evaluation(EvaluationStage stage, Member... members) {
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

  public static Member member(AccountId account, Seat seat, IndependenceState independence) {
    return new Member(
        account, person(account), "演示评价员", seat, independence, Set.of(), null, null, null);
  }

  /** Each account is of a person of its own. */
  public static PersonId person(AccountId account) {
    return new PersonId(account.value());
  }

  private static Set<PersonId> evaluators(Member... members) {
    return Arrays.stream(members).map(Member::person).collect(Collectors.toSet());
  }

  public static Actor actor(AccountId account, Role... roles) {
    return new Actor(account, person(account), "演示", Set.of(roles), null);
  }

  public static RosterEntry entry(AccountId account, String organisation, LocalDate until) {
    return new RosterEntry(
        account, PersonId.next(), "测试戊", organisation, "演示二号公司", "评价员证", until, 1);
  }

  /** A sheet with one coefficient everywhere, and 1 where all points are needed. */
  public static Sheet sheet(AccountId assessor, String coefficient) {
    var rows = new HashMap<String, SheetRow>();
    for (Row row : SCHEME.rows()) {
      String value = MarkRules.needsAllPoints(SCHEME, row) ? "1.0" : coefficient;
      rows.put(row.id(), new SheetRow(new BigDecimal(value), "", "", "", 1));
    }
    return new Sheet(CaseId.next(), assessor, rows, null, 1);
  }

  public static Map<String, BigDecimal> marks(String coefficient) {
    var marks = new HashMap<String, BigDecimal>();
    sheet(LEADER, coefficient).rows().forEach((id, row) -> marks.put(id, row.coefficient()));
    return marks;
  }

  public static Row row(String id) {
    return SCHEME.row(id).orElseThrow();
  }

  public static List<EvaluationRefusal> reasons(List<Refusal> refusals) {
    return refusals.stream().map(refusal -> (EvaluationRefusal) refusal.reason()).toList();
  }
}

package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Belonging;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;
import org.zhiheng.scheme.Panel;

/** A plainly fictional reported case and people who may or may not decide on it. */
final class Samples {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final LocalDate DUE = TODAY.plusDays(21);
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  static final String APPLICANTS_CODE = "91350100M000100Y43";
  static final String OTHER_CODE = "91330100799655058B";

  static final Account ONE = panellist("演示一号", 1);
  static final Account TWO = panellist("演示二号", 2);
  static final Account THREE = panellist("演示三号", 3);
  static final Account FOUR = panellist("演示四号", 4);
  public static final PersonId APPLICANT = person(10);
  static final PersonId RECOMMENDER = person(11);
  static final PersonId EVALUATOR = person(12);

  /** What the recorded reading P16 asks of three seats. */
  static final Majority THREE_SEATS = majority(3, true);

  private Samples() {}

  /** A panel of so many seats, two thirds of which make a quorum. */
  static Majority majority(int seats, boolean ofSeats) {
    Panel.Majority of = ofSeats ? Panel.Majority.OF_SEATS : Panel.Majority.OF_VOTES_CAST;
    return new Majority(new Panel(new Headcount(3, true), new Panel.Quorum(2, 3), of), seats);
  }

  static AccountId id(int number) {
    return new AccountId(new UUID(1, number));
  }

  static PersonId person(int number) {
    return new PersonId(new UUID(3, number));
  }

  static Account panellist(String name, int number) {
    return account(name, id(number), person(number), true, Role.PANELLIST);
  }

  static Account account(
      String name, AccountId id, PersonId person, boolean active, Role... roles) {
    return new Account(id, person, name, name, Set.of(roles), null, active, 1);
  }

  static Candidate candidate(Account account, String code) {
    return new Candidate(
        account.person(), account.name(), List.of(new Belonging(code, "演示组织", null)));
  }

  static Ties ties() {
    return new Ties(
        APPLICANT,
        "测试甲",
        List.of(new Belonging(APPLICANTS_CODE, "演示精密制造有限公司", null)),
        Set.of(RECOMMENDER),
        List.of("演示培训机构"),
        "请演示四号回避",
        Set.of(EVALUATOR));
  }

  static Matter matter() {
    return matter("AAA", true, List.of(), true);
  }

  static Matter matter(String grade, boolean certifies, List<String> failed, boolean hasBody) {
    return matter(1, grade, certifies, failed, hasBody);
  }

  static Matter edition(int edition) {
    return matter(edition, "AAA", true, List.of(), true);
  }

  private static Matter matter(
      int edition, String grade, boolean certifies, List<String> failed, boolean hasBody) {
    var heading =
        new CaseHeading("2026-000001", id(10), APPLICANT, "测试甲", "演示精密制造有限公司", "db32t4570-2023");
    return new Matter(
        new CaseId(new UUID(2, 1)), 1, edition, heading, grade, certifies, failed, hasBody);
  }

  static PanelChoice choice(Account account) {
    return new PanelChoice(account, List.of(), false);
  }

  static Panellist seat(Account account) {
    return Panellist.of(choice(account), "");
  }

  static Decision convened() {
    return convened(ONE, TWO, THREE);
  }

  static Decision convened(Account... people) {
    List<Panellist> panel = List.of(people).stream().map(Samples::seat).toList();
    return Decision.convene(matter(), panel, NOW, DUE);
  }

  static Decision cast(Decision decision, Account person, Vote vote) {
    Majority majority = majority(decision.seats(), true);
    return decision.cast(ballot(person, vote), majority, TODAY);
  }

  static Ballot ballot(Account person, Vote vote) {
    return new Ballot(
        person.id(),
        person.name(),
        vote,
        vote == Vote.DENY || vote == Vote.SEND_BACK ? "材料不足" : "",
        NOW,
        "0".repeat(64));
  }
}

package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/** A plainly fictional reported case and people who may or may not decide on it. */
final class Samples {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  static final String APPLICANTS_CODE = "91350100M000100Y43";
  static final String OTHER_CODE = "91330100799655058B";

  static final Account ONE = panellist("演示一号", 1, OTHER_CODE);
  static final Account TWO = panellist("演示二号", 2, null);
  static final Account THREE = panellist("演示三号", 3, null);
  static final Account FOUR = panellist("演示四号", 4, null);
  static final AccountId APPLICANT = id(10);
  static final AccountId RECOMMENDER = id(11);
  static final AccountId EVALUATOR = id(12);

  private Samples() {}

  static AccountId id(int number) {
    return new AccountId(new UUID(1, number));
  }

  static Account panellist(String name, int number, String organisation) {
    return account(id(number), name, organisation, true, Role.PANELLIST);
  }

  static Account account(
      AccountId id, String name, String organisation, boolean active, Role... roles) {
    return new Account(id, person(id), name, name, Set.of(roles), organisation, active, 1);
  }

  static PersonId person(AccountId account) {
    return new PersonId(account.value());
  }

  static Matter matter() {
    return matter("AAA", true, List.of(), true);
  }

  static Matter matter(String grade, boolean certifies, List<String> failed, boolean hasBody) {
    return new Matter(
        new CaseId(new UUID(2, 1)),
        "2026-000001",
        APPLICANT,
        "测试甲",
        APPLICANTS_CODE,
        "演示精密制造有限公司",
        RECOMMENDER,
        Set.of(person(EVALUATOR)),
        "db32t4570-2023",
        grade,
        certifies,
        failed,
        hasBody);
  }

  static Decision convened() {
    List<Panellist> panel =
        List.of(ONE, TWO, THREE).stream()
            .map(person -> new Panellist(person.id(), person.name(), null))
            .toList();
    return Decision.convene(matter(), panel, NOW, TODAY.plusDays(21));
  }

  static Ballot ballot(Account person, Vote vote) {
    return new Ballot(person.id(), person.name(), vote, vote == Vote.DENY ? "材料不足" : "", NOW);
  }
}

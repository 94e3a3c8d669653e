package org.zhiheng.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhiheng.application.CaseTies;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.ImpartialityRules;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/**
 * What keeps somebody from handling an appeal: a tie to the case, or anything they did in it
 * before.
 */
@Component
class AppealTies {

  private final CaseTies ties;
  private final InvolvedStore involved;
  private final Accounts accounts;
  private final Clock clock;

  AppealTies(CaseTies ties, InvolvedStore involved, Accounts accounts, Clock clock) {
    this.ties = ties;
    this.involved = involved;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What the case of an appeal is tied to, and who did something in it before. */
  Ties of(Appeal appeal) {
    return ties.of(appeal.caseId()).handledBy(involved.before(appeal));
  }

  /** What speaks against the one who acts. */
  List<Refusal> whyNot(Appeal appeal, Actor by) {
    return whyNot(of(appeal), by);
  }

  List<Refusal> whyNot(Ties tied, Actor by) {
    return ImpartialityRules.whyNot(tied, ties.candidate(by.id()), LocalDate.now(clock));
  }

  /** Panellists of the body as they stand to a case, with the same few statements for all. */
  List<HandlerChoice> choices(Ties tied, PeopleQuery query) {
    return choices(tied, accounts.with(Role.PANELLIST, query));
  }

  HandlerChoice choice(Ties tied, AccountId account) {
    return choices(tied, List.of(accounts.find(account))).getFirst();
  }

  List<HandlerChoice> choices(Ties tied, List<Account> people) {
    Map<AccountId, Candidate> candidates =
        ties.candidates(people.stream().map(Account::id).toList());
    return people.stream()
        .map(each -> choice(tied, each, Objects.requireNonNull(candidates.get(each.id()))))
        .toList();
  }

  private HandlerChoice choice(Ties tied, Account account, Candidate candidate) {
    return new HandlerChoice(
        account,
        HearingRules.whyNotHandle(account, candidate, tied, LocalDate.now(clock)),
        ImpartialityRules.askedToKeepOff(tied, candidate));
  }
}

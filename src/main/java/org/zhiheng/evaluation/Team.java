package org.zhiheng.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.kernel.AccountId;

/** 评价组 (8.3): its present members, the leader first. */
public record Team(List<Member> members) {

  public Team {
    members = List.copyOf(members);
    if (members.stream().filter(member -> member.seat() == Seat.LEADER).count() != 1) {
      throw new IllegalArgumentException("a team has one leader");
    }
  }

  public Member leader() {
    return members.stream().filter(each -> each.seat() == Seat.LEADER).findFirst().orElseThrow();
  }

  public Optional<Member> member(AccountId account) {
    return members.stream().filter(member -> member.account().equals(account)).findFirst();
  }

  /** Everybody in the team, the leader too. */
  public Set<AccountId> accounts() {
    var accounts = new LinkedHashSet<AccountId>();
    members.forEach(member -> accounts.add(member.account()));
    return accounts;
  }

  /** Everybody but one. */
  Set<AccountId> others(AccountId account) {
    Set<AccountId> others = accounts();
    others.remove(account);
    return others;
  }

  public boolean allDeclared() {
    return members.stream().allMatch(Member::hasDeclared);
  }

  /** Somebody else of the team leads from now on. */
  Team ledBy(AccountId account) {
    AccountId before = leader().account();
    return new Team(
        members.stream()
            .map(
                each ->
                    each.account().equals(account)
                        ? each.in(Seat.LEADER)
                        : each.account().equals(before) ? each.in(Seat.MEMBER) : each)
            .toList());
  }

  /** The team with another member, or another state of one, in the place of {@code out}. */
  Team with(AccountId out, Member in) {
    return new Team(members.stream().map(each -> each.account().equals(out) ? in : each).toList());
  }
}

package org.zhiheng.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.ProposedJoin;
import org.zhiheng.person.Claim;
import org.zhiheng.person.IdentityQuestion.Doubt;
import org.zhiheng.shell.Form;

/**
 * The open claims to numbers.
 *
 * @param proposed joins that wait for a second administrator
 * @param after names the last one for the page that follows; null on the last page
 */
public record ClaimsView(List<Line> lines, List<ProposedJoin> proposed, @Nullable String after) {

  /**
   * One claim with the accounts of both persons.
   *
   * @param doubt whether the names agree
   * @param proposer who proposes to give a frozen number away; empty where nobody did
   * @param form by which it is settled
   */
  public record Line(
      Claim claim,
      List<Account> claimant,
      List<Account> holder,
      Doubt doubt,
      String proposer,
      Form form) {}
}

package org.zhiheng.identity;

import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * One line of a table of accounts, and what it would do.
 *
 * @param number the line in the file, as an editor counts
 * @param refusals what is wrong, each at its column
 * @param others the accounts that the same person has already
 */
public record ImportLine(
    long number, NewAccount account, List<Refusal> refusals, List<Account> others) {

  public ImportLine {
    refusals = List.copyOf(refusals);
    others = List.copyOf(others);
  }
}

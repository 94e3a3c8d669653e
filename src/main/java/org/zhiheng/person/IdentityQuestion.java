package org.zhiheng.person;

import java.util.List;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Worded;

/**
 * What people should look at before they rely on who somebody is; the machine joins nobody by it.
 *
 * @param accounts of the other person
 */
public record IdentityQuestion(Doubt doubt, List<Account> accounts) {

  public IdentityQuestion {
    accounts = List.copyOf(accounts);
  }

  /** What is doubtful. */
  public enum Doubt implements Worded {
    /** The same number and the same name: probably one person with two accounts. */
    SAME_NUMBER,
    /** The same number with another name: one of the two has mistyped it, or changed the name. */
    SAME_NUMBER_OTHER_NAME,
    /** The same name with another number: mostly two people. */
    SAME_NAME
  }
}

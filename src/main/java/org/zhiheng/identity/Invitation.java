package org.zhiheng.identity;

import java.util.List;

/**
 * A one-time link by which a person sets a password.
 *
 * @param secret known to whoever holds this object; only its hash is stored
 * @param others the other accounts of the same person
 * @param withOperator whether it was handed to whoever runs the program, and to nobody who asked
 *     for it
 */
public record Invitation(
    Account account, String secret, List<Account> others, boolean withOperator) {

  public Invitation {
    others = List.copyOf(others);
  }

  /** The path of the link. */
  public String path() {
    return "/identity/invitation/" + secret;
  }
}

package org.zhiheng.identity;

/**
 * A one-time link by which a person sets a password.
 *
 * @param secret known to whoever holds this object; only its hash is stored
 */
public record Invitation(Account account, String secret) {

  /** The path of the link. */
  public String path() {
    return "/identity/invitation/" + secret;
  }
}

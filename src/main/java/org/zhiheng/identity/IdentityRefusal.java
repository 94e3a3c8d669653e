package org.zhiheng.identity;

import org.zhiheng.kernel.Refusal;

/** Why something about an account may not be done. */
public enum IdentityRefusal implements Refusal.Reason {
  NOT_ADMINISTRATOR,
  LOGIN_TAKEN,
  INVITATION_NOT_VALID,
  PASSWORD_TOO_SHORT,
  PASSWORDS_DIFFER,
  /** The present password that was typed is not the right one. */
  PASSWORD_WRONG,
  /** The code of the second factor does not fit, or was used. */
  CODE_WRONG,
  /** The roles of the account ask for a second factor. */
  FACTOR_NEEDED,
  /** The account has a second factor already. */
  FACTOR_THERE,
  /** Whoever has a second factor gives it before another one is added. */
  FACTOR_UNPROVED,
  /** Nobody takes the own second factor off without giving it. */
  OWN_FACTOR,
  /** What the browser sent about a passkey proves nothing, or was used. */
  PASSKEY_WRONG,
  /** The passkey is known already. */
  PASSKEY_THERE,
  /** The account has as many passkeys as it may. */
  PASSKEYS_ENOUGH,
  /** Nobody types that much; names the limit. */
  PASSWORD_TOO_LONG,
  NO_ROLE,
  REGISTRATION_CLOSED,
  /** In a table of accounts: the login stands in an earlier line; names the line. */
  LOGIN_TWICE,
  /** In a table of accounts: a word that is no role; names it. */
  ROLE_UNKNOWN,
  /** In a table of accounts: a column that must be there is not; names it. */
  COLUMN_MISSING,
  /** In a table of accounts: nothing can be read from it. */
  TABLE_UNREADABLE,
  TABLE_EMPTY,
  /** Names the limit of lines. */
  TABLE_TOO_LONG,
  NAME_MISSING,
  /** Somebody with this role must be known as a person; names the role. */
  DOCUMENT_NEEDED,
  /**
   * The document is registered for another person. Whether both are one person has to be settled
   * before the account gets such roles; the message does not say whose document it is.
   */
  OTHER_PERSON,
  OWN_ACCOUNT,
  OWN_ADMINISTRATION,
  /** An administrator has an account that was made as such. */
  ADMINISTRATOR_BY_CHANGE,
  /** Nobody joins the own person with another: they would come by what is the other's. */
  OWN_PERSON,
  /** What was handed in or decided moves with the person: another administrator confirms it. */
  JOIN_NEEDS_TWO,
  /** A change says who asked for it. */
  NOBODY_ASKED,
  ONE_PERSON_ALREADY,
  /** Both have what one person may have once only: an open case, or a seat in the same team. */
  BOTH_AT_WORK,
  NO_REASON,
  /** There is no account with this login; names it. */
  NO_SUCH_LOGIN
}

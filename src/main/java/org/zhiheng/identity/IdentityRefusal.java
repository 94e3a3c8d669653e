package org.zhiheng.identity;

import org.zhiheng.kernel.Refusal;

/** Why something about an account may not be done. */
public enum IdentityRefusal implements Refusal.Reason {
  LOGIN_TAKEN,
  INVITATION_NOT_VALID,
  PASSWORD_TOO_SHORT,
  PASSWORDS_DIFFER,
  NO_ROLE,
  OWN_ACCOUNT
}

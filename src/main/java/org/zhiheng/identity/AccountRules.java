package org.zhiheng.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CleanText;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who may keep accounts, and what an account must be. */
public final class AccountRules {

  /**
   * ISO/IEC 27002 leaves the length open; NIST SP 800-63B asks for at least eight and for no other
   * rule.
   */
  static final int PASSWORD_LENGTH = 8;

  /** So that hashing takes the same time for everybody. */
  static final int PASSWORD_AT_MOST = 1000;

  /**
   * Roles whose holders are compared with the people of a case (8.3, 8.4, P4, P9, P10) or with each
   * other, where it takes two administrators: the person must be known from the first day.
   */
  private static final Set<Role> KNOWN_PERSONS =
      EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.SUPERVISOR));

  private AccountRules() {}

  /** Somebody else has the login. */
  static Refusal taken(String login) {
    return IdentityRefusal.LOGIN_TAKEN.because(login).at("login");
  }

  public static List<Refusal> whyNotKeepAccounts(Actor by) {
    return by.is(Role.ADMINISTRATOR)
        ? List.of()
        : List.of(IdentityRefusal.NOT_ADMINISTRATOR.because());
  }

  /**
   * What speaks against an account with such roles.
   *
   * @param personKnown whether a document of the person is known, or is told with the account
   */
  public static List<Refusal> whyNotRoles(Set<Role> roles, boolean personKnown) {
    if (roles.isEmpty()) {
      return List.of(IdentityRefusal.NO_ROLE.because().at("roles"));
    }
    return personKnown
        ? List.of()
        : roles.stream()
            .filter(KNOWN_PERSONS::contains)
            .sorted()
            .limit(1)
            .map(role -> IdentityRefusal.DOCUMENT_NEEDED.because(role).at("number"))
            .toList();
  }

  /**
   * Nobody closes the own account or takes the own right to keep accounts; and nobody makes an
   * administrator of an account whose password they may have set: who becomes one gets an account
   * for it, whose link goes to whoever runs the program.
   */
  public static List<Refusal> whyNotChange(Account account, AccountDetails to, Actor by) {
    var refusals = new ArrayList<Refusal>();
    if (by.is(account.id()) && !to.roles().contains(Role.ADMINISTRATOR)) {
      refusals.add(IdentityRefusal.OWN_ADMINISTRATION.because().at("roles"));
    }
    if (to.roles().contains(Role.ADMINISTRATOR) && !account.roles().contains(Role.ADMINISTRATOR)) {
      refusals.add(IdentityRefusal.ADMINISTRATOR_BY_CHANGE.because().at("roles"));
    }
    if (Folding.saysNothing(to.askedBy())) {
      refusals.add(IdentityRefusal.NOBODY_ASKED.because().at("askedBy"));
    }
    return refusals;
  }

  public static List<Refusal> whyNotClose(Account account, Actor by) {
    return by.is(account.id()) ? List.of(IdentityRefusal.OWN_ACCOUNT.because()) : List.of();
  }

  public static List<Refusal> whyNotPassword(String password, String repeated) {
    if (CleanText.length(password) < PASSWORD_LENGTH) {
      return List.of(IdentityRefusal.PASSWORD_TOO_SHORT.because(PASSWORD_LENGTH).at("password"));
    }
    if (CleanText.length(password) > PASSWORD_AT_MOST) {
      return List.of(IdentityRefusal.PASSWORD_TOO_LONG.because(PASSWORD_AT_MOST).at("password"));
    }
    if (!password.equals(repeated)) {
      return List.of(IdentityRefusal.PASSWORDS_DIFFER.because().at("repeated"));
    }
    return List.of();
  }
}

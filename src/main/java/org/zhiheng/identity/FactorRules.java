package org.zhiheng.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who needs a second factor besides the password. */
public final class FactorRules {

  /** Roles that decide for others, or open everything. */
  private static final Set<Role> DECIDING =
      EnumSet.of(Role.OFFICER, Role.MANAGER, Role.PANELLIST, Role.ADMINISTRATOR);

  private FactorRules() {}

  /**
   * Whether somebody with such roles signs in with a second factor only.
   *
   * @param demanded whether this installation asks for it
   */
  public static boolean needsFactor(Set<Role> roles, boolean demanded) {
    return demanded && roles.stream().anyMatch(DECIDING::contains);
  }

  /**
   * What speaks against taking an authenticator or a passkey off.
   *
   * @param held what there is before
   */
  public static List<Refusal> whyNotRemove(Set<Role> roles, boolean demanded, SecondFactor held) {
    return needsFactor(roles, demanded) && !held.hasAnother()
        ? List.of(IdentityRefusal.FACTOR_NEEDED.because())
        : List.of();
  }
}

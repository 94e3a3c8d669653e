package org.zhiheng.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
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
   * How long a proof by a second factor is good for further ones: whoever finds an open browser
   * adds none of their own.
   */
  static final Duration PROVED_FOR = Duration.ofMinutes(10);

  /**
   * What speaks against adding an authenticator or a passkey.
   *
   * @param held what there is before; null without any
   * @param proved when one of these was given last in this session; null if never
   */
  public static List<Refusal> whyNotAdd(
      @Nullable SecondFactor held, @Nullable Instant proved, Instant now) {
    return held == null || isFresh(proved, now)
        ? List.of()
        : List.of(IdentityRefusal.FACTOR_UNPROVED.because());
  }

  /** Whether a proof is young enough for adding another factor. */
  public static boolean isFresh(@Nullable Instant proved, Instant now) {
    return proved != null && proved.plus(PROVED_FOR).isAfter(now);
  }

  /** Nobody takes the own second factor off as if it were lost: that needs somebody else. */
  public static List<Refusal> whyNotReset(PersonId holder, Actor by) {
    return by.is(holder) ? List.of(IdentityRefusal.OWN_FACTOR.because()) : List.of();
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

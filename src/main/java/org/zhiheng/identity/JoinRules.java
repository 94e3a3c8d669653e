package org.zhiheng.identity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;

/** When two persons may be joined to one. */
public final class JoinRules {

  private JoinRules() {}

  /**
   * Two persons are joined to one for a reason that is written down, and once; by neither of them,
   * who would come by what is the other's.
   */
  public static List<Refusal> whyNotJoin(PersonId one, PersonId other, String reason, Actor by) {
    return Stream.concat(
            whyNotWithdraw(one, other, by).stream(),
            Stream.of(
                    one.equals(other)
                        ? IdentityRefusal.ONE_PERSON_ALREADY.because().at("login")
                        : null,
                    Folding.saysNothing(reason)
                        ? IdentityRefusal.NO_REASON.because().at("reason")
                        : null)
                .flatMap(Stream::ofNullable))
        .toList();
  }

  /** Nobody says no to what is proposed of the own person either. */
  public static List<Refusal> whyNotWithdraw(PersonId one, PersonId other, Actor by) {
    return by.is(one) || by.is(other)
        ? List.of(IdentityRefusal.OWN_PERSON.because().at("login"))
        : List.of();
  }

  /**
   * What lasts (a number in a frozen file, the file, a certificate) moves by two administrators,
   * who are two by any of their accounts.
   *
   * @param proposed what a first one proposed; null where nobody did
   */
  public static List<Refusal> whyNotConfirm(@Nullable ProposedJoin proposed, Actor by) {
    return proposed != null && by.is(proposed.proposer())
        ? List.of(IdentityRefusal.JOIN_NEEDS_TWO.because().at("login"))
        : List.of();
  }
}

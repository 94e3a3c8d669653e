package org.zhiheng.person;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.CallLimits;
import org.zhiheng.shell.Network;

/**
 * How many numbers somebody may tell as the own, by account and by address. A person has one or two
 * documents and mistypes them now and then; whoever tries one number after the other waits, and is
 * listed where administrators see who was slowed down.
 */
@Component
class NumberTries {

  private static final int AT_ONCE = 6;
  private static final int PER_HOUR = 3;

  /** An address may be that of a whole office or of a course. */
  private static final int OF_ADDRESS = 10;

  private final CallLimits limits;

  NumberTries(CallLimits limits) {
    this.limits = limits;
  }

  /** Counts one more number. */
  List<Refusal> whyNotNow(Actor by) {
    Duration account = limits.call("/person number of " + by.id().value(), AT_ONCE, PER_HOUR);
    Duration address =
        address()
            .map(
                it ->
                    limits.call(
                        "/person number from " + it, OF_ADDRESS * AT_ONCE, OF_ADDRESS * PER_HOUR))
            .orElse(Duration.ZERO);
    Duration wait = account.compareTo(address) > 0 ? account : address;
    return wait.isZero()
        ? List.of()
        : List.of(
            PersonRefusal.TOO_MANY_NUMBERS
                .because(wait.toMinutes() + 1)
                .at(PersonField.NUMBER.field()));
  }

  private static Optional<String> address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(Network.of(request.getRequest().getRemoteAddr()))
        : Optional.empty();
  }
}
